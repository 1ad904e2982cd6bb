import { z } from 'zod'

/** Which page of a staff list. */
export const pageInput = z.object({
  /** `nextCursor` of the page before; only good with the same filters and order. */
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(100).default(25),
})

/** Null on the last page. */
export const nextCursor = z.string().nullable()
