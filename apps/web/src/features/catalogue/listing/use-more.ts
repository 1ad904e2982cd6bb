import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react'
import { isSameList, withShow } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import { MAX_SHOWN } from '@/lib/listing/listing-state'
import { listingHref, parseListing } from '@/lib/listing/listing-url'
import { fetchPage } from './fetch-listing'
import { type ListingData, withMore } from './listing-data'

/** Appends the next page of a list, until as many are shown as one page holds. */
export function useMore(
  scope: ListingScope,
  data: ListingData,
  setData: Dispatch<SetStateAction<ListingData>>,
) {
  const [isLoadingMore, setLoadingMore] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const busy = useRef(false)
  const { state, nextCursor } = data
  const canLoadMore = nextCursor !== null && state.show < MAX_SHOWN && !hasFailed

  const loadMore = useCallback(async () => {
    if (busy.current || nextCursor === null) return
    busy.current = true
    setLoadingMore(true)
    try {
      const page = await fetchPage(state, scope, nextCursor)
      setData((shown) => {
        const isStillShown = shown.nextCursor === nextCursor && isSameList(shown.state, state)
        return isStillShown ? withMore(shown, page) : shown
      })
      const shown = withMore(data, page).state
      if (isSameList(parseListing(new URLSearchParams(window.location.search)), state))
        window.history.replaceState(null, '', listingHref(scope.path, withShow(state, shown.show)))
    } catch {
      setFailed(true)
    } finally {
      busy.current = false
      setLoadingMore(false)
    }
  }, [state, nextCursor, scope, data, setData])

  return { canLoadMore, isLoadingMore, loadMore }
}
