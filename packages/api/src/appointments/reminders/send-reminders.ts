import type { Prisma, Transaction } from '@lomash/db'
import { queueEmail, queueSms } from '../../notifications/index.ts'
import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { asBooked, type Booked, bookingSelect } from '../booking.select.ts'
import { variablesOf } from '../queue-booking-messages.ts'

const HOUR_MS = 3_600_000
const BATCH = 100

const KINDS = {
  email: { beforeMs: 24 * HOUR_MS, column: 'emailRemindedVersion' },
  sms: { beforeMs: HOUR_MS, column: 'smsRemindedVersion' },
} as const

/**
 * Promises the reminders that are due: an email a day before, a text message an hour before. Which were promised stands with the
 * booking, by the version of its time: moved, it is reminded of anew, and what was promised and not sent is withdrawn
 * (queueBookingMessages). Who books less than that before needs no reminder.
 */
export async function sendReminders(services: Services, signal: AbortSignal): Promise<void> {
  for (const kind of ['email', 'sms'] as const) {
    let count = BATCH
    while (count === BATCH && !signal.aborted)
      count = await transact(services, (tx) => remind(services, tx, kind))
  }
}

async function remind(services: Services, tx: Transaction, kind: keyof typeof KINDS): Promise<number> {
  const now = services.clock()
  const { beforeMs, column } = KINDS[kind]
  const due = await lockDue(tx, kind, now, beforeMs)
  if (due.length === 0) return 0
  const where: Prisma.BookingWhereInput = { id: { in: due.map(({ id }) => id) } }
  const bookings = (await tx.booking.findMany({ where, select: bookingSelect })).map(asBooked)
  for (const booking of bookings) {
    await (kind === 'email' ? remindByEmail(tx, booking) : remindBySms(tx, booking))
    await tx.booking.update({
      where: { id: booking.id },
      data: { [column]: booking.scheduleVersion },
      select: { id: true },
    })
  }
  return due.length
}

/** Two workers take different ones; a booking that is being moved is left for the next minute. */
function lockDue(
  tx: Transaction,
  kind: keyof typeof KINDS,
  now: number,
  beforeMs: number,
): Promise<{ id: string }[]> {
  const [from, until] = [new Date(now), new Date(now + beforeMs)]
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

async function remindByEmail(tx: Transaction, booking: Booked): Promise<void> {
  await queueEmail(tx, {
    template: 'booking-reminder',
    to: booking.email,
    about: { bookingId: booking.id },
    notAfter: booking.startsAt,
    variables: { ...variablesOf(booking), managePath: booking.id },
  })
}

async function remindBySms(tx: Transaction, booking: Booked): Promise<void> {
  const { what, when, reference } = variablesOf(booking)
  await queueSms(tx, {
    template: 'booking-reminder-sms',
    to: booking.phone,
    about: { bookingId: booking.id },
    notAfter: booking.startsAt,
    variables: { what, when, reference },
  })
}
