import type { Facets, ProductCard } from '../../../lib/catalogue-types'
import { type ListingState, PAGE_SIZE } from '../../../lib/listing/listing-state'

/** A list as it is on the screen. */
export type ListingData = {
  state: ListingState
  items: readonly ProductCard[]
  /** Where the list goes on; null at its end. */
  nextCursor: string | null
  facets: Facets
}

export type ListingPage = { items: readonly ProductCard[]; nextCursor: string | null }

/** What to call the things listed. */
export type Noun = { one: string; many: string }

/** The items of two pages, none twice. */
export function joinItems(shown: readonly ProductCard[], more: readonly ProductCard[]): ProductCard[] {
  const ids = new Set(shown.map(({ id }) => id))
  return [...shown, ...more.filter(({ id }) => !ids.has(id))]
}

export function withMore(data: ListingData, page: ListingPage): ListingData {
  return {
    ...data,
    state: { ...data.state, show: data.state.show + PAGE_SIZE },
    items: joinItems(data.items, page.items),
    nextCursor: page.nextCursor,
  }
}

/** As many pages as the state shows, one after the other. */
export async function collectPages(
  state: ListingState,
  readPage: (cursor: string | null) => Promise<ListingPage>,
): Promise<ListingPage> {
  let items: readonly ProductCard[] = []
  let cursor = state.from
  for (let wanted = state.show; wanted > 0; wanted -= PAGE_SIZE) {
    const page = await readPage(cursor)
    items = joinItems(items, page.items)
    cursor = page.nextCursor
    if (cursor === null) break
  }
  return { items, nextCursor: cursor }
}

/** What a card is called in the URL, so that a link leads back to it. */
export function cardAnchor(product: { slug: string }): string {
  return `at-${product.slug}`
}
