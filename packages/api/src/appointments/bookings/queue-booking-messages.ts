import type { Transaction } from '@lomash/db'
import { type AnyNewEmail, queueEmails, withdrawMessages } from '../../notifications/index.ts'
import type { Services } from '../../services.ts'
import type { Booked } from './booking.select.ts'
import { wordsForPlace, wordsForSubject, wordsForTime } from './booking-words.ts'
import { calendarFile } from './calendar-file.ts'
import { teamInboxes } from './team-inboxes.ts'

const TEMPLATES = {
  created: { customer: 'booking-confirmed', team: 'booking-team-new' },
  moved: { customer: 'booking-moved', team: 'booking-team-moved' },
  /** At its time, with another consultant. */
  'given to another': { customer: 'booking-reassigned', team: 'booking-team-moved' },
  cancelled: { customer: 'booking-cancelled', team: 'booking-team-cancelled' },
} as const

/**
 * Promises what is to be said of a change, with the change: to the customer with the calendar file, and to each team it is for.
 * What was promised about it before and has not been sent is not true any more.
 */
export async function queueBookingMessages(
  tx: Transaction,
  { clock }: Pick<Services, 'clock'>,
  what: keyof typeof TEMPLATES,
  booking: Booked,
): Promise<void> {
  const now = clock()
  const about = { bookingId: booking.id }
  if (what !== 'created') await withdrawMessages(tx, about, { now, reason: `The booking was ${what}` })
  const inboxes = await teamInboxes(tx, booking)
  const variables = {
    ...variablesOf(booking),
    managePath: booking.id,
    bookPath: '/book',
  }
  const toCustomer: AnyNewEmail = {
    template: TEMPLATES[what].customer,
    to: booking.email,
    about,
    variables,
    ...(inboxes[0] === undefined ? {} : { calendar: calendarFile(booking, inboxes[0], now) }),
  }
  const toTeams = inboxes.map(
    (to): AnyNewEmail => ({
      template: TEMPLATES[what].team,
      to,
      audience: 'STAFF',
      about,
      variables: {
        ...variablesOf(booking),
        email: booking.email,
        phone: booking.phone,
        message: booking.message || 'none',
        managePath: `/admin/appointments/bookings/${booking.id}`,
      },
    }),
  )
  await queueEmails(tx, [toCustomer, ...toTeams])
}

/** What every message about a booking may say. */
export function variablesOf(booking: Booked) {
  return {
    name: booking.name,
    reference: booking.reference,
    what: wordsForSubject(booking),
    when: wordsForTime(booking.startsAt),
    where: wordsForPlace(booking),
    consultant: booking.consultant.name,
  }
}
