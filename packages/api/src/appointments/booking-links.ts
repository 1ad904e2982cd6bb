import type { Services } from '../services.ts'
import { mailedLinks } from '../shared/mailed-links.ts'
import { readLink, signLink } from '../shared/signed-link.ts'
import type { Booked } from './booking.select.ts'

type Keys = Pick<Services, 'linkKey' | 'clock'>
const MANAGE = mailedLinks['manage-booking']

/**
 * Stands for a login to one booking, as the link in its mails does. Its end hangs on the appointment and not on when it is shown:
 * who has an old link cannot read a newer one off the page.
 */
export const manageToken = (
  { linkKey }: Pick<Keys, 'linkKey'>,
  { id, endsAt }: Pick<Booked, 'id' | 'endsAt'>,
): string =>
  signLink(linkKey, { purpose: MANAGE.purpose, subject: id, expiresAt: endsAt.getTime() + MANAGE.lifeMs })

/** @returns the booking's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readManageToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, MANAGE.purpose, token, clock()).subject

/** @returns the entry's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readLeaveToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, mailedLinks['leave-waitlist'].purpose, token, clock()).subject

/** @returns the offer's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readOfferToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, mailedLinks['waitlist-offer'].purpose, token, clock()).subject
