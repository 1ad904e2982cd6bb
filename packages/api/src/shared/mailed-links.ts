import { signLink } from './signed-link.ts'

const HOUR_MS = 3_600_000

/**
 * Links that are signed when their message is sent, so that its reader has the whole of their life, however long it waited, and
 * none of them lies in the database.
 */
export const mailedLinks = {
  'verify-email': { path: '/verify-email', purpose: 'identity.verify-email', lifeMs: 24 * HOUR_MS },
  'reset-password': { path: '/reset-password', purpose: 'identity.reset-password', lifeMs: HOUR_MS },
  'manage-booking': {
    path: '/appointments/manage',
    purpose: 'appointments.manage',
    // Appointments are at most 90 days ahead: until some months after it took place.
    lifeMs: 180 * 24 * HOUR_MS,
  },
  'leave-waitlist': {
    path: '/appointments/waitlist',
    purpose: 'appointments.leave-waitlist',
    lifeMs: 180 * 24 * HOUR_MS,
  },
  // What is offered says itself when it is over.
  'waitlist-offer': { path: '/appointments/offer', purpose: 'appointments.offer', lifeMs: 24 * HOUR_MS },
  join: { path: '/join', purpose: 'identity.join', lifeMs: 7 * 24 * HOUR_MS },
} as const

export type MailedLink = keyof typeof mailedLinks

/** The link's path, good from now on for as long as its kind is. */
export function mailedPath(linkKey: Uint8Array, link: MailedLink, subject: string, now: number): string {
  const { path, purpose, lifeMs } = mailedLinks[link]
  return `${path}?token=${signLink(linkKey, { purpose, subject, expiresAt: now + lifeMs })}`
}
