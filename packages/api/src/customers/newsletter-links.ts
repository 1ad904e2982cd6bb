import { DomainError } from '../errors.ts'
import { readLink, signLink } from '../shared/signed-link.ts'

const DAY_MS = 86_400_000
const CONFIRM = { purpose: 'newsletter.confirm', lifeMs: 3 * DAY_MS } as const
const UNSUBSCRIBE = { purpose: 'newsletter.unsubscribe', lifeMs: 730 * DAY_MS } as const

type LinkContext = { linkKey: Uint8Array; now: number }

/** Confirms the request of that instant and no other: not one before it, and not one after an unsubscription. */
export function confirmPath({ linkKey, now }: LinkContext, id: string, requestedAt: Date): string {
  const subject = `${id}:${requestedAt.getTime()}`
  const token = signLink(linkKey, { purpose: CONFIRM.purpose, subject, expiresAt: now + CONFIRM.lifeMs })
  return `/newsletter/confirm?token=${token}`
}

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export function readConfirmToken({ linkKey, now }: LinkContext, token: string) {
  const [id = '', requestedAt] = readLink(linkKey, CONFIRM.purpose, token, now).subject.split(':')
  return { id, requestedAt: new Date(Number(requestedAt)) }
}

/** Ends the subscription, however often it was begun anew since. */
export function unsubscribePath({ linkKey, now }: LinkContext, id: string): string {
  const token = signLink(linkKey, {
    purpose: UNSUBSCRIBE.purpose,
    subject: id,
    expiresAt: now + UNSUBSCRIBE.lifeMs,
  })
  return `/newsletter/unsubscribe?token=${token}`
}

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export function readUnsubscribeToken({ linkKey, now }: LinkContext, token: string): { id: string } {
  return { id: readLink(linkKey, UNSUBSCRIBE.purpose, token, now).subject }
}

export const superseded = () =>
  new DomainError(
    'LINK_INVALID',
    'This link no longer counts. Use the one in the newest message, or sign up again.',
  )
