import { z } from 'zod'
import { productCardSchema } from './product-card.schema.ts'
import { categoryCodeSchema, penceSchema, slugSetSchema } from './vocabulary.schema.ts'

const sortSchema = z.enum(['newest', 'price-asc', 'price-desc', 'most-viewed'])
export type Sort = z.infer<typeof sortSchema>

/** The filters a list and its facets share. A filter left out or empty filters nothing. */
export const listFiltersSchema = z.object({
  /** Left out: both. */
  category: categoryCodeSchema.optional(),
  /** Any of these. */
  colours: slugSetSchema.default([]),
  styles: slugSetSchema.default([]),
  finishes: slugSetSchema.default([]),
  ranges: slugSetSchema.default([]),
  /** Pence, inclusive; compared with what the shopper would pay now. */
  priceMin: penceSchema.optional(),
  priceMax: penceSchema.optional(),
  onSale: z.boolean().default(false),
  /** Words, any spelling near them; all must be found. */
  q: z
    .string()
    .max(100)
    .transform((text) => text.normalize('NFKC').trim().replace(/\s+/gu, ' '))
    .default(''),
})
export type ListFilters = z.output<typeof listFiltersSchema>

export const listProductsInput = listFiltersSchema.extend({
  sort: sortSchema.default('newest'),
  /** `nextCursor` of the page before; only good with the same filters and sort. */
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(20),
})
export type ListProductsInput = z.output<typeof listProductsInput>

export const listProductsOutput = z.object({
  items: z.array(productCardSchema),
  /** Null on the last page. */
  nextCursor: z.string().nullable(),
})
export type ListProductsOutput = z.infer<typeof listProductsOutput>
