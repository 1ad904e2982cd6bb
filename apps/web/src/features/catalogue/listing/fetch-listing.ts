import { catalogueClient } from '@/lib/catalogue-client'
import { facetInput, type ListingScope, listInput } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { collectPages, type ListingData, type ListingPage } from './listing-data'

export async function fetchPage(
  state: ListingState,
  scope: ListingScope,
  cursor: string | null,
): Promise<ListingPage> {
  const catalogue = await catalogueClient()
  return catalogue.listProducts.query(listInput(state, scope, cursor))
}

/** The list a state asks for, fetched by the browser. */
export async function fetchListing(state: ListingState, scope: ListingScope): Promise<ListingData> {
  const [page, facets] = await Promise.all([
    collectPages(state, (cursor) => fetchPage(state, scope, cursor)),
    catalogueClient().then((catalogue) => catalogue.listFacets.query(facetInput(state, scope))),
  ])
  return { state, ...page, facets }
}
