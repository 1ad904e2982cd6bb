import { z } from 'zod'
import { categoryCodeSchema, imageKeySchema, penceSchema } from './vocabulary.schema.ts'

export const swatchSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** #rrggbb */
  hex: z.string(),
  /** The product in this colour. */
  imageKey: imageKeySchema,
})

/** A price as it is printed. All amounts are pence, VAT included. */
export const priceSchema = z.object({
  priceInPence: penceSchema,
  /** What it costs outside the sale; null when nothing is off. */
  wasInPence: penceSchema.nullable(),
  /** The sale that makes the difference; `endsAt` is ISO 8601. */
  sale: z.object({ slug: z.string(), name: z.string(), endsAt: z.string() }).nullable(),
})

/** The part of a card that no sale changes; the listing projection in packages/db writes it. */
const cardFaceSchema = z.object({
  slug: z.string(),
  name: z.string(),
  rangeName: z.string(),
  styleName: z.string(),
  finishName: z.string(),
  /** What the price covers: "8-unit layout, appliances and fitting not included". */
  priceBasis: z.string(),
  isFeatured: z.boolean(),
  /** Null: made to order. */
  stockQuantity: z.int().nullable(),
  /** At least one; the first is the colour the card opens with. */
  swatches: z.array(swatchSchema),
})
export type CardFace = z.infer<typeof cardFaceSchema>

/** A product as a list shows it. */
export const productCardSchema = cardFaceSchema.extend({
  id: z.string(),
  category: categoryCodeSchema,
  rangeSlug: z.string(),
  /** Of the smallest size: "from". */
  price: priceSchema,
})
export type ProductCard = z.infer<typeof productCardSchema>
