import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import type { ListFilters, Sort } from '../list-products.schema.ts'

/**
 * Where a page ended: the sort keys and id of its last row, and the instant whose prices its order follows.
 * `keys` are [publishedAt in epoch ms], [popularity] or [paid price, base price] in pence.
 */
export type Position = { keys: number[]; id: string; pricedAt: number }

const SEAL_BYTES = 12
const payloadSchema = z.tuple([z.number().int(), z.uuid(), z.array(z.number().int()).min(1).max(2)])

/** The text that a cursor is sealed with: it is good for this list and no other. */
export function listIdentity(filters: ListFilters, sort: Sort): string {
  const { category, colours, styles, finishes, ranges, priceMin, priceMax, onSale, q } = filters
  return JSON.stringify([sort, category, colours, styles, finishes, ranges, priceMin, priceMax, onSale, q])
}

export function encodeCursor(position: Position, identity: string, key: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify([position.pricedAt, position.id, position.keys]))
  return Buffer.concat([seal(payload, identity, key), payload]).toString('base64url')
}

/** Throws INVALID_CURSOR for anything that encodeCursor did not make for this very list. */
export function decodeCursor(cursor: string, identity: string, key: Uint8Array): Position {
  const bytes = Buffer.from(cursor, 'base64url')
  const payload = bytes.subarray(SEAL_BYTES)
  if (bytes.toString('base64url') !== cursor || payload.length === 0) throw invalidCursor()
  if (!timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal(payload, identity, key))) throw invalidCursor()
  const [pricedAt, id, keys] = payloadSchema.parse(JSON.parse(payload.toString()))
  return { pricedAt, id, keys }
}

function seal(payload: Uint8Array, identity: string, key: Uint8Array): Buffer {
  const list = createHash('sha256').update(identity).digest()
  return createHmac('sha256', key).update(list).update(payload).digest().subarray(0, SEAL_BYTES)
}

function invalidCursor(): DomainError {
  return new DomainError(
    'INVALID_CURSOR',
    'This place in the list is no longer known. Start from the first page.',
    {
      cursor: ['Not a cursor of this list'],
    },
  )
}
