import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isSameList } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { listingHref, parseListing } from '@/lib/listing/listing-url'
import { fetchListing } from './fetch-listing'
import type { ListingData } from './listing-data'
import { useMore } from './use-more'

/**
 * The list on the screen and the list in the address bar, kept the same. What cannot be fetched is navigated to: the
 * server makes every list that the browser can.
 */
export function useListing(scope: ListingScope, initial: ListingData) {
  const [data, setData] = useState(initial)
  const [wanted, setWanted] = useState(initial.state)
  const turn = useRef(0)
  /** Lists shown before, so that back and forward are instant. */
  const seen = useRef(new Map<string, ListingData>())

  useEffect(() => {
    seen.current.set(listingHref('', { ...data.state, show: 24 }), data)
  }, [data])

  const load = useCallback(
    async (state: ListingState, giveUp: () => void) => {
      const mine = ++turn.current
      setWanted(state)
      try {
        const next = await fetchListing(state, scope)
        if (mine === turn.current) setData(next)
      } catch {
        if (mine === turn.current) giveUp()
      }
    },
    [scope],
  )

  const choose = useCallback(
    (state: ListingState) => {
      const href = listingHref(scope.path, state)
      window.history.pushState(null, '', href)
      load(state, () => window.location.assign(href))
    },
    [scope, load],
  )

  useEffect(() => {
    const onPopState = () => {
      if (window.location.pathname !== scope.path) return
      const state = parseListing(new URLSearchParams(window.location.search))
      const kept = seen.current.get(listingHref('', { ...state, show: 24 }))
      if (!kept) {
        load(state, () => window.location.reload()).then(showPlace)
        return
      }
      turn.current++
      flushSync(() => {
        setData(kept)
        setWanted(kept.state)
      })
      showPlace()
    }
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [scope, load])

  const more = useMore(scope, data, setData)
  return { data, wanted, isPending: !isSameList(wanted, data.state), choose, ...more }
}

/** Scrolls to the card that the address names. */
function showPlace(): void {
  const anchor = window.location.hash.slice(1)
  if (anchor) document.getElementById(anchor)?.scrollIntoView({ block: 'start' })
}
