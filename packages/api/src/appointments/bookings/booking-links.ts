import type { Services } from '../../services.ts'
import { mailedLinks } from '../../shared/mailed-links.ts'
import { readLink, signLink } from '../../shared/signed-link.ts'
import type { Booked } from './booking.select.ts'

type Keys = Pick<Services, 'linkKey' | 'clock'>
const MANAGE = mailedLinks['manage-booking']

/**
 * Stands for a login to one booking, as the link in its mails does. It lasts for half a year after the appointment, and so longer
 * than the mails' links, which last for as long from when they are sent. However often the page is opened it has no later one: only
 * moving the booking makes another end.
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
