import { fromStart } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { listingHref } from '@/lib/listing/listing-url'

/** The way back from the middle of a long list. */
export function StartLink({ state, scope }: { state: ListingState; scope: ListingScope }) {
  if (state.from === null) return null
  return (
    <p className="pt-4">
      You are further down the list.{' '}
      <a href={listingHref(scope.path, fromStart(state))} className="link">
        Back to its beginning
      </a>
    </p>
  )
}
