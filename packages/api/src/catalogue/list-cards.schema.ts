import { z } from 'zod'
import { productCardSchema } from './product-card.schema.ts'
import { slugSchema } from './vocabulary.schema.ts'

/** For compare and recently viewed, which remember slugs in the browser. */
export const listCardsInput = z.object({
  slugs: z
    .array(slugSchema)
    .min(1)
    .max(24)
    .transform((slugs) => [...new Set(slugs)]),
})
/** In the order asked for; products no longer sold are left out. */
export const listCardsOutput = z.object({ items: z.array(productCardSchema) })
export type ListCardsOutput = z.infer<typeof listCardsOutput>
