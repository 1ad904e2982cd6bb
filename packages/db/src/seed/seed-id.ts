import { createHash } from 'node:crypto'

/** 1 March 2023, 00:00 UTC: before anything in the shop, so that real rows always sort after seeded ones. */
export const SEED_EPOCH_MS = Date.UTC(2023, 2, 1)

/**
 * The id of the `ordinal`th row of its kind: a UUIDv7 whose time is that many milliseconds after the epoch
 * and whose random bits are a hash, so that ids ascend in the order of rows and are the same on every
 * machine. pg_temp.seed_id() in bulk/seed-id-function.ts says the same in SQL.
 */
export function seedId(kind: string, ordinal: number): string {
  const time = (SEED_EPOCH_MS + ordinal).toString(16).padStart(12, '0')
  const hash = createHash('md5').update(`${kind}:${ordinal}`).digest('hex')
  const version = `7${hash.slice(1, 4)}`
  const variant = `8${hash.slice(5, 8)}`
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hash.slice(8, 20)}`
}
