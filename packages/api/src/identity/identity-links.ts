import { DomainError } from '../errors.ts'
import { mailedLinks } from '../shared/mailed-links.ts'
import { readLink } from '../shared/signed-link.ts'

type LinkContext = { linkKey: Uint8Array; now: number }
/** `credentialVersion`: once somebody has set a password, links from before it no longer count, this one included. */
type Subject = { id: string; credentialVersion: number }

/** What a mailed link of somebody's account is about. */
export const linkSubject = ({ id, credentialVersion }: Subject) => `${id}:${credentialVersion}`

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readVerifyToken = (context: LinkContext, token: string) =>
  read(context, mailedLinks['verify-email'].purpose, token)

/** @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readResetToken = (context: LinkContext, token: string) =>
  read(context, mailedLinks['reset-password'].purpose, token)

function read({ linkKey, now }: LinkContext, purpose: string, token: string): Subject {
  const [id = '', version] = readLink(linkKey, purpose, token, now).subject.split(':')
  return { id, credentialVersion: Number(version) }
}

export const usedUp = () =>
  new DomainError('LINK_INVALID', 'This link has been used or a newer one has been sent. Ask for a new one.')
