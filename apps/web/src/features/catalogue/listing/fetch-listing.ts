import { facetInput, type ListingScope, listInput } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { client } from '@/trpc/client'
import { collectPages, type ListingData, type ListingPage } from './listing-data'

export function fetchPage(
  state: ListingState,
  scope: ListingScope,
  cursor: string | null,
): Promise<ListingPage> {
  return client.catalogue.listProducts.query(listInput(state, scope, cursor))
}

/** The list a state asks for, fetched by the browser. */
export async function fetchListing(state: ListingState, scope: ListingScope): Promise<ListingData> {
  const [page, facets] = await Promise.all([
    collectPages(state, (cursor) => fetchPage(state, scope, cursor)),
    client.catalogue.listFacets.query(facetInput(state, scope)),
  ])
  return { state, ...page, facets }
}
