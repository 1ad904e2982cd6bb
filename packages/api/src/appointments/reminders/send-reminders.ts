import type { Prisma, Transaction } from '@lomash/db'
import { isMobile, queueEmails, queueManySms } from '../../notifications/index.ts'
import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { asBooked, type Booked, bookingSelect } from '../bookings/booking.select.ts'
import { variablesOf } from '../bookings/queue-booking-messages.ts'

const HOUR_MS = 3_600_000
const BATCH = 100

const BEFORE_MS = { email: 24 * HOUR_MS, sms: HOUR_MS } as const
type Kind = keyof typeof BEFORE_MS

/**
 * Promises the reminders that are due: an email a day before, a text message an hour before. Which were promised stands with the
 * booking, by the version of its time: moved, it is reminded of anew, and what was promised and not sent is withdrawn
 * (queueBookingMessages). Who books less than that before needs no reminder. A batch is a transaction of five statements, however
 * many bookings are in it.
 */
export async function sendReminders(services: Services, signal: AbortSignal): Promise<void> {
  for (const kind of ['email', 'sms'] as const) {
    let count = BATCH
    while (count === BATCH && !signal.aborted)
      count = await transact(services, (tx) => remind(services, tx, kind))
  }
}

async function remind(services: Services, tx: Transaction, kind: Kind): Promise<number> {
  const now = services.clock()
  const due = await lockDue(tx, kind, now)
  if (due.length === 0) return 0
  const where: Prisma.BookingWhereInput = { id: { in: due.map(({ id }) => id) } }
  const bookings = (await tx.booking.findMany({ where, select: bookingSelect })).map(asBooked)
  await (kind === 'email' ? remindByEmail(tx, bookings) : remindBySms(tx, bookings))
  await noteReminded(tx, kind, due)
  return due.length
}

/** Two workers take different ones; a booking that is being moved is left for the next minute. */
function lockDue(tx: Transaction, kind: Kind, now: number): Promise<{ id: string }[]> {
  const [from, until] = [new Date(now), new Date(now + BEFORE_MS[kind])]
  return kind === 'email'
    ? tx.$queryRaw`
        SELECT id FROM appointments.bookings
        WHERE state = 'BOOKED' AND starts_at > ${from}::timestamptz AND starts_at <= ${until}::timestamptz
          AND email_reminded_version < schedule_version AND scheduled_at < starts_at - interval '24 hours'
        ORDER BY starts_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
    : tx.$queryRaw`
        SELECT id FROM appointments.bookings
        WHERE state = 'BOOKED' AND starts_at > ${from}::timestamptz AND starts_at <= ${until}::timestamptz
          AND sms_reminded_version < schedule_version AND scheduled_at < starts_at - interval '1 hour'
        ORDER BY starts_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`
}

/** They are locked: the version is that of the time which they are reminded of. */
async function noteReminded(tx: Transaction, kind: Kind, due: readonly { id: string }[]): Promise<void> {
  const ids = due.map(({ id }) => id)
  await (kind === 'email'
    ? tx.$executeRaw`
        UPDATE appointments.bookings SET email_reminded_version = schedule_version WHERE id = ANY(${ids}::uuid[])`
    : tx.$executeRaw`
        UPDATE appointments.bookings SET sms_reminded_version = schedule_version WHERE id = ANY(${ids}::uuid[])`)
}

function remindByEmail(tx: Transaction, bookings: readonly Booked[]): Promise<void> {
  return queueEmails(
    tx,
    bookings.map((booking) => ({
      template: 'booking-reminder',
      to: booking.email,
      about: { bookingId: booking.id },
      notAfter: booking.startsAt,
      variables: { ...variablesOf(booking), managePath: booking.id },
    })),
  )
}

/** A landline is promised none (words-for-managed.ts). */
function remindBySms(tx: Transaction, bookings: readonly Booked[]): Promise<void> {
  const reached = bookings.filter(({ phone }) => isMobile(phone))
  return queueManySms(
    tx,
    reached.map((booking) => {
      const { what, when, reference } = variablesOf(booking)
      return {
        template: 'booking-reminder-sms',
        to: booking.phone,
        about: { bookingId: booking.id },
        notAfter: booking.startsAt,
        variables: { what, when, reference },
      }
    }),
  )
}
