import { z } from 'zod'
import { categoryCodeSchema, imageKeySchema } from './vocabulary.schema.ts'

export const listCategoriesInput = z.object({}).default({})

export const listCategoriesOutput = z.object({
  items: z.array(
    z.object({
      code: categoryCodeSchema,
      slug: z.string(),
      name: z.string(),
      headline: z.string(),
      description: z.string(),
      imageKey: imageKeySchema,
      productCount: z.int(),
      seo: z.object({ title: z.string(), description: z.string() }),
      /** In the order to show. */
      ranges: z.array(
        z.object({
          slug: z.string(),
          name: z.string(),
          description: z.string(),
          imageKey: imageKeySchema.nullable(),
        }),
      ),
    }),
  ),
})
export type ListCategoriesOutput = z.infer<typeof listCategoriesOutput>
