import { z } from 'zod'

export const categoryCodeSchema = z.enum(['KITCHEN', 'BEDROOM'])
export type CategoryCode = z.infer<typeof categoryCodeSchema>

/** What a URL calls a thing: lower case words joined by hyphens. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens')

/** A filter's chosen values. Order and repetition mean nothing, so they are taken out before anything is keyed by them. */
export const slugSetSchema = z
  .array(slugSchema)
  .max(40)
  .transform((slugs) => [...new Set(slugs)].sort())

/** Whole pence. */
export const penceSchema = z.int().min(0).max(100_000_000)

/** Name under /media of a picture: `${imageKey}-${width}.webp` with a width of 300, 800 or 1920 pixels. */
export const imageKeySchema = z.string()
