import type { Services } from '../services.ts'
import { readLink, signLink } from '../shared/signed-link.ts'

const DAY_MS = 86_400_000
const MANAGE = 'appointments.manage'
const LEAVE = 'appointments.leave-waitlist'
const OFFER = 'appointments.offer'

type Keys = Pick<Services, 'linkKey' | 'clock'>

/** Stands for a login to one booking; good for a while after it took place. */
export function manageToken(
  { linkKey }: Pick<Keys, 'linkKey'>,
  { id, endsAt }: { id: string; endsAt: Date },
): string {
  return signLink(linkKey, { purpose: MANAGE, subject: id, expiresAt: endsAt.getTime() + 90 * DAY_MS })
}

/** @returns the booking's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readManageToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, MANAGE, token, clock()).subject

export const managePath = (token: string): string => `/appointments/manage?token=${token}`

export function leavePath({ linkKey, clock }: Keys, entryId: string): string {
  const token = signLink(linkKey, { purpose: LEAVE, subject: entryId, expiresAt: clock() + 180 * DAY_MS })
  return `/appointments/waitlist?token=${token}`
}

/** @returns the entry's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readLeaveToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, LEAVE, token, clock()).subject

export function offerPath({ linkKey }: Keys, offerId: string, expiresAt: Date): string {
  const token = signLink(linkKey, { purpose: OFFER, subject: offerId, expiresAt: expiresAt.getTime() })
  return `/appointments/offer?token=${token}`
}

/** @returns the offer's id @throws DomainError LINK_INVALID, LINK_EXPIRED */
export const readOfferToken = ({ linkKey, clock }: Keys, token: string): string =>
  readLink(linkKey, OFFER, token, clock()).subject

/** What messages about a booking are about, for withdrawing them. */
export const aboutBooking = (bookingId: string): string => `booking:${bookingId}`
