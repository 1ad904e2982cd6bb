import type { Design } from './design.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const PUBLISHED_OVER_DAYS = 727

/** A permutation of 0 … count - 1: neighbours end up far apart. */
function shuffled(ordinal: number, count: number, step: number): number {
  return (ordinal * step) % count
}

/**
 * When the product came into the shop: over the last two years, on a different day each, in working hours, at
 * an odd millisecond (bulk products have even ones, so that no two are ever the same).
 */
export function publishedAt(design: Design, now: Date): Date {
  const rank = shuffled(design.ordinal, 307, 97)
  const day = Math.floor(now.getTime() / DAY) - 2 - Math.floor((rank * PUBLISHED_OVER_DAYS) / 307)
  return new Date(day * DAY + (540 + ((rank * 37) % 420)) * MINUTE + rank * 2 + 1)
}

/** Views in 30 days: a few products have thousands, most have dozens. */
export function popularity(design: Design): number {
  const rank = shuffled(design.ordinal + 11, 307, 211)
  return Math.round(5_200 / (rank + 1.6) ** 0.78)
}

/** Pieces in the warehouse, for what is sold from it; one in eight is sold out for now. */
export function stockQuantity(design: Design): number | null {
  if (!design.plan.isStocked) return null
  const turn = design.rangeOrdinal * 5 + design.turn
  return turn % 8 === 0 ? 0 : 2 + ((turn * 7) % 23)
}
