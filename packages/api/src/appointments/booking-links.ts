import type { Services } from '../services.ts'
import { mailedLinks } from '../shared/mailed-links.ts'
import { readLink, signLink } from '../shared/signed-link.ts'

type Keys = Pick<Services, 'linkKey' | 'clock'>
const MANAGE = mailedLinks['manage-booking']

/** Stands for a login to one booking, as the link in its mails does. */
export const manageToken = ({ linkKey, clock }: Keys, bookingId: string): string =>
  signLink(linkKey, { purpose: MANAGE.purpose, subject: bookingId, expiresAt: clock() + MANAGE.lifeMs })

/** @returns the booking's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readManageToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, MANAGE.purpose, token, clock()).subject

/** @returns the entry's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readLeaveToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, mailedLinks['leave-waitlist'].purpose, token, clock()).subject

/** @returns the offer's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readOfferToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, mailedLinks['waitlist-offer'].purpose, token, clock()).subject
