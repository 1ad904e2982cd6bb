'use client'

import { BoxMark } from '@/components/box-mark'
import { COMPARE_LIMIT, compareList, toggleCompared } from '@/lib/compare-list'
import { useStoredSlugs } from '@/lib/use-stored-slugs'

/** Puts a product aside to compare; without scripts the compare page offers the same as links. */
export function CompareToggle({ slug, name }: { slug: string; name: string }) {
  const slugs = useStoredSlugs(compareList)
  const isChosen = slugs.includes(slug)
  const isFull = !isChosen && slugs.length >= COMPARE_LIMIT
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={`Compare ${name}`}
      disabled={isFull}
      title={isFull ? `${COMPARE_LIMIT} are chosen already` : undefined}
      onClick={() => toggleCompared(slug)}
      className="relative z-10 mt-auto flex min-h-10 items-center gap-2 self-start pt-1 text-sm hover:text-oak disabled:cursor-default disabled:text-bark coarse:min-h-11 unscripted:hidden"
    >
      <BoxMark isChosen={isChosen} />
      {isFull ? 'Four chosen' : 'Compare'}
    </button>
  )
}
