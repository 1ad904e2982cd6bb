'use client'

import { COMPARE_LIMIT, compareList } from '@/lib/compare-list'
import { comparePath } from '@/lib/shop-paths'
import { useStoredSlugs } from '@/lib/use-stored-slugs'

/** What has been put aside to compare, at the lower edge of every page but the comparison itself. */
export function CompareTray() {
  const slugs = useStoredSlugs(compareList)
  if (slugs.length === 0 || window.location.pathname === '/compare') return null
  return (
    <aside aria-label="Compare" className="sticky bottom-0 z-30 border-sand border-t bg-paper">
      <div className="page flex items-center gap-3 py-2.5">
        <p aria-live="polite" className="mr-auto text-sm sm:text-base">
          {slugs.length} of {COMPARE_LIMIT} to compare
        </p>
        <button type="button" onClick={() => compareList.write([])} className="link min-h-11 px-2">
          Clear
        </button>
        <a href={comparePath(slugs)} className="button button-main min-h-11">
          Compare
        </a>
      </div>
    </aside>
  )
}
