import { z } from 'zod'
import { categoryCodeSchema, imageKeySchema, penceSchema } from './vocabulary.schema.ts'

export const listPackagesInput = z.object({ category: categoryCodeSchema.optional() }).default({})

export const listPackagesOutput = z.object({
  items: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      summary: z.string(),
      categories: z.array(categoryCodeSchema),
      priceInPence: penceSchema,
      priceBasis: z.string(),
      /** A line each. */
      inclusions: z.array(z.string()),
      imageKey: imageKeySchema,
    }),
  ),
})
export type ListPackagesOutput = z.infer<typeof listPackagesOutput>
