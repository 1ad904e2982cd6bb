import { z } from 'zod'
import { categoryCodeSchema, penceSchema } from './vocabulary.schema.ts'

export const listSalesInput = z.object({}).default({})

const saleSchema = z.object({
  slug: z.string(),
  name: z.string(),
  headline: z.string(),
  /** Set for a percentage: hundredths of a per cent (1500 is 15 %). */
  basisPoints: z.int().nullable(),
  /** Set for an amount off. */
  amountInPence: penceSchema.nullable(),
  /** ISO 8601; the sale runs from `startsAt` until just before `endsAt`. */
  startsAt: z.string(),
  endsAt: z.string(),
  terms: z.string(),
  /** Whole categories in it; empty when it names single products. */
  categories: z.array(categoryCodeSchema),
})

export const listSalesOutput = z.object({
  running: z.array(saleSchema),
  /** Announced and not begun. */
  coming: z.array(saleSchema),
})
export type ListSalesOutput = z.infer<typeof listSalesOutput>
