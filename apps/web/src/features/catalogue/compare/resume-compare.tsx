'use client'

import { compareList } from '@/lib/compare-list'
import { comparePath } from '@/lib/shop-paths'
import { useStoredSlugs } from '@/lib/use-stored-slugs'

/** Leads back to what this browser has put aside. */
export function ResumeCompare() {
  const slugs = useStoredSlugs(compareList)
  if (slugs.length === 0) return null
  return (
    <p className="mt-4">
      <a href={comparePath(slugs)} className="link">
        Compare the {slugs.length === 1 ? 'one' : slugs.length} you have put aside
      </a>
    </p>
  )
}
