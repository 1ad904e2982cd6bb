import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../errors.ts'

const SEAL_BYTES = 12

/** @param identity names the list with its filters and order: the cursor is good for this list and no other */
export function sealCursor(position: unknown, identity: string, key: Uint8Array): string {
  const payload = Buffer.from(JSON.stringify(position))
  return Buffer.concat([seal(payload, identity, key), payload]).toString('base64url')
}

/** @throws DomainError INVALID_CURSOR for anything that sealCursor did not make for this very list */
export function openCursor(cursor: string, identity: string, key: Uint8Array): unknown {
  const bytes = Buffer.from(cursor, 'base64url')
  const payload = bytes.subarray(SEAL_BYTES)
  if (bytes.toString('base64url') !== cursor || payload.length === 0) throw invalidCursor()
  if (!timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal(payload, identity, key))) throw invalidCursor()
  return JSON.parse(payload.toString())
}

function seal(payload: Uint8Array, identity: string, key: Uint8Array): Buffer {
  const list = createHash('sha256').update(identity).digest()
  return createHmac('sha256', key).update(list).update(payload).digest().subarray(0, SEAL_BYTES)
}

function invalidCursor(): DomainError {
  return new DomainError(
    'INVALID_CURSOR',
    'This place in the list is no longer known. Start from the first page.',
    { cursor: ['Not a cursor of this list'] },
  )
}
