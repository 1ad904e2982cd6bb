import { createHash } from 'node:crypto'
import type { Context } from '../../context.ts'
import { newToken } from '../../identity/index.ts'

const KEY = /^[\w-]{43}$/

/** Who holds what is told by this hash: somebody who can read the database cannot act for them. */
const hashOf = (visitor: string): string => createHash('sha256').update(visitor).digest('hex')

/** The hash of the caller's key; null when they have none, and so hold nothing. */
export function visitorHash({ visitor }: Pick<Context, 'visitor'>): string | null {
  return visitor !== null && KEY.test(visitor) ? hashOf(visitor) : null
}

/** The same, for somebody about to hold something: whoever has no key is given one. */
export function ensureVisitor(context: Pick<Context, 'visitor' | 'giveVisitor'>): string {
  const known = visitorHash(context)
  if (known !== null) return known
  const visitor = newToken()
  context.giveVisitor(visitor)
  return hashOf(visitor)
}
