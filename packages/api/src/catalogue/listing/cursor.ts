import { z } from 'zod'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import type { ListFilters, Sort } from '../list-products.schema.ts'

/**
 * Where a page ended: the sort keys and id of its last row, and the instant whose prices its order follows.
 * `keys` are [publishedAt in epoch ms], [popularity] or [paid price, base price] in pence.
 */
export type Position = { keys: number[]; id: string; pricedAt: number }

const payloadSchema = z.tuple([z.number().int(), z.uuid(), z.array(z.number().int()).min(1).max(2)])

/** The text that a cursor is sealed with: it is good for this list and no other. */
export function listIdentity(filters: ListFilters, sort: Sort): string {
  const { category, colours, styles, finishes, ranges, priceMin, priceMax, onSale, q } = filters
  return JSON.stringify([sort, category, colours, styles, finishes, ranges, priceMin, priceMax, onSale, q])
}

export function encodeCursor({ pricedAt, id, keys }: Position, identity: string, key: Uint8Array): string {
  return sealCursor([pricedAt, id, keys], identity, key)
}

/** @throws DomainError INVALID_CURSOR for anything that encodeCursor did not make for this very list */
export function decodeCursor(cursor: string, identity: string, key: Uint8Array): Position {
  const [pricedAt, id, keys] = payloadSchema.parse(openCursor(cursor, identity, key))
  return { pricedAt, id, keys }
}
