import type { CategoryCode } from './vocabulary.schema.ts'

/** Where one price band ends and the next begins, in pence: the bands a shopper can choose. */
const EDGES: Record<CategoryCode, readonly number[]> = {
  KITCHEN: [400_000, 600_000, 800_000, 1_100_000, 1_500_000],
  BEDROOM: [150_000, 250_000, 400_000, 600_000, 900_000],
}
const EDGES_OF_BOTH = [200_000, 400_000, 600_000, 900_000, 1_300_000]

/** Pence; `priceMax` is inclusive, null: no upper end. */
export type PriceBand = { priceMin: number; priceMax: number | null }

export function priceBandsOf(category: CategoryCode | undefined): PriceBand[] {
  const edges = category ? EDGES[category] : EDGES_OF_BOTH
  return [0, ...edges].map((priceMin, place) => {
    const next = edges[place]
    return { priceMin, priceMax: next === undefined ? null : next - 1 }
  })
}
