import { useEffect, useRef } from 'react'
import { continuedFrom, withShow } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import { MAX_SHOWN, PAGE_SIZE } from '@/lib/listing/listing-state'
import { listingHref } from '@/lib/listing/listing-url'
import { formatCount } from '@/lib/measure'
import { instead } from '@/lib/plain-click'
import { cardAnchor, type ListingData, type Noun } from './listing-data'

type LoadMoreProps = {
  data: ListingData
  scope: ListingScope
  noun: Noun
  canLoadMore: boolean
  isLoadingMore: boolean
  loadMore: () => void
}

/** A link to more of the list; with scripts the list goes on by itself when its end comes near. */
export function LoadMore({ data, scope, noun, canLoadMore, isLoadingMore, loadMore }: LoadMoreProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const { state, items, nextCursor, facets } = data

  useEffect(() => {
    const target = link.current
    if (!target || !canLoadMore || isLoadingMore) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) loadMore()
      },
      { rootMargin: '600px 0px' },
    )
    observer.observe(target)
    return () => observer.disconnect()
  }, [canLoadMore, isLoadingMore, loadMore])

  if (nextCursor === null) return null
  const isFull = state.show >= MAX_SHOWN
  const last = items.at(-1)
  const href = isFull
    ? listingHref(scope.path, continuedFrom(state, nextCursor))
    : listingHref(scope.path, withShow(state, state.show + PAGE_SIZE), last && cardAnchor(last))
  return (
    <div className="grid justify-items-center gap-3 pt-14 pb-4">
      <p className="tabular text-bark text-sm">
        {state.from === null
          ? `${formatCount(items.length)} of ${formatCount(facets.total)} ${noun.many} shown`
          : `${formatCount(items.length)} more ${noun.many} shown`}
      </p>
      <a
        ref={link}
        href={href}
        rel="nofollow"
        onClick={canLoadMore ? instead(loadMore) : undefined}
        className="button button-plain min-w-52"
      >
        {isLoadingMore ? 'Loading …' : isFull ? `Go on to the next ${MAX_SHOWN}` : 'Load more'}
      </a>
    </div>
  )
}
