import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { queueEmail } from '../../notifications/index.ts'
import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import type { JoinWaitlistInput } from '../appointments.schema.ts'
import { checkDates } from '../availability/list-slots.ts'
import { addDays, londonDate } from '../availability/london-day.ts'
import { wordsForSubject } from '../bookings/booking-words.ts'
import { checkWish } from '../check-wish.ts'
import { HORIZON_DAYS } from '../policy.ts'

/**
 * Puts somebody on the waitlist; when a time becomes free that suits them it is kept for them and they are written to. Asked twice
 * for the same, they wait once; the answer is the same.
 *
 * @throws DomainError NO_CATEGORY_SELECTED, VALIDATION_ERROR (from, to, showroomId, consultantId), RATE_LIMITED
 */
export async function joinWaitlist(
  context: Context,
  { from, to, name, email, ...given }: JoinWaitlistInput,
): Promise<{ status: 'WAITING' }> {
  await limitCalls(context, 'waitlist')
  const { type, kitchen, bedroom, showroomId = null, consultantId = null } = checkWish(given)
  checkDates(from, to)
  const { services } = context
  checkToCome(from, to, services.clock())
  await checkPlace(services, showroomId, consultantId)
  const wanted = {
    email,
    type,
    forKitchen: kitchen,
    forBedroom: bedroom,
    showroomId,
    consultantId,
    fromDate: new Date(from),
    toDate: new Date(to),
  }
  await transact(services, async (tx) => {
    // One after the other for each address, so that the second finds the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${email}, 1))`
    const known = await tx.waitlistEntry.findFirst({
      where: { ...wanted, state: { in: ['WAITING', 'OFFERED'] } },
      select: { id: true },
    })
    if (known) return
    const { id } = await tx.waitlistEntry.create({
      data: { ...wanted, name, createdAt: new Date(services.clock()) },
      select: { id: true },
    })
    const what = wordsForSubject({ type, forKitchen: kitchen, forBedroom: bedroom })
    const variables = { name, what, leavePath: id }
    await queueEmail(tx, { template: 'waitlist-joined', to: email, variables })
  })
  return { status: 'WAITING' }
}

/** Some of the days can be booked: no time of others is ever offered. */
function checkToCome(from: string, to: string, now: number): void {
  const today = londonDate(now)
  if (to < today) throw invalidField('to', 'Choose a day that is still to come')
  if (from > addDays(today, HORIZON_DAYS))
    throw invalidField('from', `Choose a day within the next ${HORIZON_DAYS} days`)
}

/** Whoever waited for somebody who is not there would never be offered anything. */
async function checkPlace(
  { database: { primary } }: Pick<Services, 'database'>,
  showroomId: string | null,
  consultantId: string | null,
): Promise<void> {
  const [showroom, consultant] = await Promise.all([
    showroomId &&
      primary.showroom.findFirst({ where: { id: showroomId, isActive: true }, select: { id: true } }),
    consultantId &&
      primary.consultant.findFirst({
        where: { id: consultantId, isActive: true },
        select: { showroomId: true },
      }),
  ])
  if (showroomId !== null && !showroom) throw invalidField('showroomId', 'There is no such showroom')
  if (consultantId === null) return
  if (!consultant || (showroomId !== null && consultant.showroomId !== showroomId))
    throw invalidField('consultantId', 'There is no such consultant there')
}
