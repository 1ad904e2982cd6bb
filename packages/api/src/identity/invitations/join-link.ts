import { DomainError } from '../../errors.ts'
import { mailedLinks } from '../../shared/mailed-links.ts'
import { readLink, signLink } from '../../shared/signed-link.ts'

const { path: PATH, purpose: PURPOSE } = mailedLinks.join

export const joinPath = (linkKey: Uint8Array, invitation: { id: string; expiresAt: Date }): string =>
  `${PATH}?token=${signLink(linkKey, { purpose: PURPOSE, subject: invitation.id, expiresAt: invitation.expiresAt.getTime() })}`

/**
 * The invitation's id.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export const readJoinToken = (linkKey: Uint8Array, token: string, now: number): string =>
  readLink(linkKey, PURPOSE, token, now).subject

export const invitationUsed = () =>
  new DomainError(
    'LINK_INVALID',
    'This invitation has been used, taken back, or a newer one has been sent. Ask whoever invited you.',
  )
