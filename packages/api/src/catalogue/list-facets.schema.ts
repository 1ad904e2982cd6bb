import { z } from 'zod'
import { listFiltersSchema } from './list-products.schema.ts'

export const listFacetsInput = listFiltersSchema

/** Each count ignores its own facet's choice (disjunctive): what the shopper would see after adding this value. */
const facetValueSchema = z.object({ slug: z.string(), name: z.string(), count: z.int() })

export const listFacetsOutput = z.object({
  /** Products that all filters together leave. */
  total: z.int(),
  colours: z.array(facetValueSchema.extend({ hex: z.string() })),
  styles: z.array(facetValueSchema),
  finishes: z.array(facetValueSchema),
  ranges: z.array(facetValueSchema),
  /** Bands of what a shopper would pay now; `priceMax` is inclusive, null without an upper end. */
  priceBands: z.array(z.object({ priceMin: z.int(), priceMax: z.int().nullable(), count: z.int() })),
  onSale: z.int(),
})
export type ListFacetsOutput = z.infer<typeof listFacetsOutput>
