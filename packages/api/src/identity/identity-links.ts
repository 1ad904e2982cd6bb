import { DomainError } from '../errors.ts'
import { readLink, signLink } from '../shared/signed-link.ts'

const HOUR_MS = 3_600_000
const VERIFY = { purpose: 'identity.verify-email', lifeMs: 24 * HOUR_MS } as const
const RESET = { purpose: 'identity.reset-password', lifeMs: HOUR_MS } as const

type LinkContext = { linkKey: Uint8Array; now: number }
/** `credentialVersion`: once somebody has set a password, links from before it no longer count, this one included. */
type Subject = { id: string; credentialVersion: number }

export const verifyPath = (context: LinkContext, user: Subject) =>
  `/verify-email?token=${sign(context, VERIFY, user)}`

export const resetPath = (context: LinkContext, user: Subject) =>
  `/reset-password?token=${sign(context, RESET, user)}`

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readVerifyToken = (context: LinkContext, token: string) => read(context, VERIFY.purpose, token)

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readResetToken = (context: LinkContext, token: string) => read(context, RESET.purpose, token)

function sign(
  { linkKey, now }: LinkContext,
  { purpose, lifeMs }: { purpose: string; lifeMs: number },
  { id, credentialVersion }: Subject,
): string {
  return signLink(linkKey, { purpose, subject: `${id}:${credentialVersion}`, expiresAt: now + lifeMs })
}

function read({ linkKey, now }: LinkContext, purpose: string, token: string): Subject {
  const [id = '', version] = readLink(linkKey, purpose, token, now).subject.split(':')
  return { id, credentialVersion: Number(version) }
}

export const usedUp = () =>
  new DomainError('LINK_INVALID', 'This link has been used or a newer one has been sent. Ask for a new one.')
