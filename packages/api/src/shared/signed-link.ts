import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../errors.ts'

/** What a link permits whoever holds it to do, to what, and until when. */
export type LinkClaim = {
  /** Names the one use the link is good for ("newsletter.confirm"). */
  purpose: string
  /** What the link is about: an id, with a version if the thing may have changed meanwhile. */
  subject: string
  /** Epoch ms; from that instant on the link is refused. */
  expiresAt: number
}

const VERSION = 1
/** Half of SHA-256, the least that RFC 2104 (5) thinks prudent: a link should stay short enough for a text message. */
const SEAL_BYTES = 16
const HEAD_BYTES = 1 + 8
const MAX_SUBJECT_BYTES = 1_024
/** What the longest subject makes; nothing longer is looked at. */
const MAX_TOKEN_LENGTH = Math.ceil(((HEAD_BYTES + SEAL_BYTES + MAX_SUBJECT_BYTES) * 4) / 3)

/**
 * A token for a link: letters, digits, `-` and `_` only. It can be read by anybody, so its subject holds no personal data, and
 * made by nobody without the key.
 *
 * @throws RangeError for a subject of more than 1,024 bytes or an instant that is none: mistakes in the program
 */
export function signLink(key: Uint8Array, { purpose, subject, expiresAt }: LinkClaim): string {
  const named = Buffer.from(subject)
  if (named.length > MAX_SUBJECT_BYTES) throw new RangeError(`A link's subject has ${named.length} bytes`)
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt8(VERSION)
  head.writeBigInt64BE(BigInt(expiresAt), 1)
  const claim = Buffer.concat([head, named])
  return Buffer.concat([seal(key, purpose, claim), claim]).toString('base64url')
}

/**
 * What a token of that purpose is about.
 *
 * @throws DomainError LINK_INVALID for anything that signLink did not make with this key for this purpose, LINK_EXPIRED for what
 * it did make, from its expiry on
 */
export function readLink(key: Uint8Array, purpose: string, token: string, now: number): { subject: string } {
  if (token.length > MAX_TOKEN_LENGTH) throw invalid()
  const bytes = Buffer.from(token, 'base64url')
  // base64url has several spellings of the same bytes; only the one we write is taken.
  if (bytes.length < SEAL_BYTES + HEAD_BYTES || bytes.toString('base64url') !== token) throw invalid()
  const claim = bytes.subarray(SEAL_BYTES)
  if (!timingSafeEqual(bytes.subarray(0, SEAL_BYTES), seal(key, purpose, claim))) throw invalid()
  if (claim.readUInt8() !== VERSION) throw invalid()
  if (now >= Number(claim.readBigInt64BE(1))) throw expired()
  return { subject: claim.subarray(HEAD_BYTES).toString() }
}

function seal(key: Uint8Array, purpose: string, claim: Uint8Array): Buffer {
  // Hashed, the purpose has one length, so no purpose and claim can be read as another pair.
  const use = createHash('sha256').update(purpose).digest()
  return createHmac('sha256', key).update(use).update(claim).digest().subarray(0, SEAL_BYTES)
}

const invalid = () =>
  new DomainError('LINK_INVALID', 'This link is not complete. Copy all of it from the message and try again.')

const expired = () => new DomainError('LINK_EXPIRED', 'This link has expired. Ask for a new one.')
