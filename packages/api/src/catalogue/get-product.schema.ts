import { z } from 'zod'
import { priceSchema, productCardSchema, swatchSchema } from './product-card.schema.ts'
import { categoryCodeSchema, imageKeySchema, slugSchema } from './vocabulary.schema.ts'

export const getProductInput = z.object({ slug: slugSchema })

const productSizeSchema = z.object({
  id: z.string(),
  name: z.string(),
  widthMm: z.int(),
  heightMm: z.int(),
  depthMm: z.int(),
  /** The size's own picture; null: the colour's picture stands for it. */
  imageKey: imageKeySchema.nullable(),
  price: priceSchema,
})

const namedSchema = z.object({ slug: z.string(), name: z.string() })

export const getProductOutput = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  category: categoryCodeSchema,
  range: namedSchema.extend({ description: z.string() }),
  style: namedSchema,
  finish: namedSchema,
  summary: z.string(),
  /** Paragraphs, parted by a blank line. */
  description: z.string(),
  priceBasis: z.string(),
  /** Of the smallest size: "from". */
  price: priceSchema,
  stockQuantity: z.int().nullable(),
  isFeatured: z.boolean(),
  /** At least one, in the order to show. */
  colours: z.array(swatchSchema),
  /** Smallest price first. */
  sizes: z.array(productSizeSchema),
  /** Pictures besides those of the colours and sizes. */
  images: z.array(z.object({ imageKey: imageKeySchema, alt: z.string() })),
  seo: z.object({ title: z.string(), description: z.string() }),
  /** Up to eight others of its kind, nearest first. */
  related: z.array(productCardSchema),
})
export type GetProductOutput = z.infer<typeof getProductOutput>
