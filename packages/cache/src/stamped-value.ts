import { createHash } from 'node:crypto'
import type { Address } from './cache-entry.ts'
import type { Life } from './freshness.ts'

/** A body with what the cache needs to know of it. */
export type Stamped = {
  body: Buffer
  life: Life
  /** How long it took to make. */
  loadMs: number
  /** The versions of its tags when its making began, joined by commas. */
  versions: string
  /** Names the body: the same for the same bytes. */
  digest: string
}

/** A value that came with another. */
export type Beside = { address: Address; body: Buffer | string }

/** A value as it was made. */
export type MadeValue = Stamped & {
  /** False: it may be older than what was changed before it was asked for, so nothing made of it is kept either. */
  isSure: boolean
  also?: readonly Beside[] | undefined
}

const FORMAT = '2'
const LINE_FEED = 10
const MAX_HEAD_BYTES = 2_000

export function bytesOf(body: Buffer | string): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : body
}

export function digestOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 27)
}

/** One line of facts, then the body as it is. */
export function pack({ body, life, loadMs, versions, digest }: Stamped): Buffer {
  const { storedAt, freshUntil, staleUntil } = life
  const head = [FORMAT, storedAt, freshUntil, staleUntil, loadMs, body.length, digest, versions].join(';')
  return Buffer.concat([Buffer.from(`${head}\n`, 'latin1'), body])
}

/** What is written to keep the value at `key` for the rest of its life; null when that is over. */
export function keptItem(key: string, stamped: Stamped, now: number) {
  const ttlMs = Math.ceil(stamped.life.staleUntil - now)
  return ttlMs > 0 ? { key, value: pack(stamped), ttlMs } : null
}

/** Null for anything pack() did not write, or not whole. */
export function unpack(stored: Buffer): Stamped | null {
  const end = stored.indexOf(LINE_FEED)
  if (end === -1 || end > MAX_HEAD_BYTES) return null
  const head = stored.toString('latin1', 0, end).split(';')
  const [format, storedAt, freshUntil, staleUntil, loadMs, length, digest, versions] = head
  if (format !== FORMAT || versions === undefined || digest === undefined) return null
  const body = stored.subarray(end + 1)
  const life = { storedAt: Number(storedAt), freshUntil: Number(freshUntil), staleUntil: Number(staleUntil) }
  const isSound = Number.isFinite(life.storedAt + life.freshUntil + life.staleUntil + Number(loadMs))
  if (!isSound || body.length !== Number(length)) return null
  return { body, life, loadMs: Number(loadMs), versions, digest }
}
