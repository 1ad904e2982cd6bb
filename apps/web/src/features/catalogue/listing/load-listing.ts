import 'server-only'
import { toPublicError } from '@lomash/api'
import { facetInput, type ListingScope, listInput } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { parseListing } from '@/lib/listing/listing-url'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { api } from '@/trpc/server'
import { collectPages, type ListingData } from './listing-data'

/** The list a URL asks for, as the page that shows it first. */
export async function loadListing(query: PageQuery, scope: ListingScope): Promise<ListingData> {
  const state = parseListing(toQuery(query))
  const [page, facets] = await Promise.all([
    loadPages(state, scope),
    api.catalogue.listFacets(facetInput(state, scope)),
  ])
  return { ...page, facets }
}

/** A cursor that is no longer good begins the list anew. */
async function loadPages(
  state: ListingState,
  scope: ListingScope,
): Promise<Pick<ListingData, 'state' | 'items' | 'nextCursor'>> {
  const pages = (wanted: ListingState) =>
    collectPages(wanted, (cursor) => api.catalogue.listProducts(listInput(wanted, scope, cursor)))
  if (state.from === null) return { state, ...(await pages(state)) }
  try {
    return { state, ...(await pages(state)) }
  } catch (error) {
    if (toPublicError(error).code !== 'INVALID_CURSOR') throw error
    const start = { ...state, from: null }
    return { state: start, ...(await pages(start)) }
  }
}
