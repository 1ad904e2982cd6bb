import { isOverlap } from '@lomash/db'
import type { ShopperContext } from '../../context.ts'
import { answerOnce, transact } from '../../platform/index.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import type { BookingOutput, CreateBookingInput } from '../appointments.schema.ts'
import { findHold } from '../holds/find-hold.ts'
import { holdExpired, stillFree } from '../holds/still-free.ts'
import { bookHold, NoHold } from './book-hold.ts'
import { checkContact } from './check-contact.ts'
import { findBooking } from './find-booking.ts'
import { withCalendar } from './get-booking.ts'
import { nextReference } from './next-reference.ts'
import { CUSTOMER } from './write-event.ts'

/**
 * Books what was held. A hold that ran out is booked all the same while nobody else has its time.
 *
 * @throws DomainError HOLD_EXPIRED (with the nearest alternatives), IDEMPOTENCY_CONFLICT, VALIDATION_ERROR, RATE_LIMITED
 */
export async function createBooking(
  context: ShopperContext,
  input: CreateBookingInput,
): Promise<BookingOutput> {
  await limitCalls(context, 'create-booking')
  const { services, customerId } = context
  const hold = await findHold(context, input)
  const contact = checkContact(input.contact, hold.wish.type)
  const now = services.clock()
  const lost = () => holdExpired(services, hold)
  const isPast = hold.state === 'RELEASED' || (hold.state === 'HELD' && hold.expiresAt <= now)
  const place = isPast ? await stillFree(services, hold, now) : hold.place
  if (!place) throw await lost()
  const reference = await nextReference(services)
  const { offerToken: _, idempotencyKey: key, ...request } = input
  const call = { scope: `appointments.createBooking:${hold.id}`, key, request }
  try {
    const { bookingId } = await transact(services, (tx, changed) =>
      answerOnce(tx, call, now, async () => {
        const details = { contact, reference, message: input.message, userId: customerId }
        await bookHold(services, tx, changed, { hold, place, actor: CUSTOMER, ...details })
        return { bookingId: hold.id }
      }),
    )
    return await withCalendar(services, await findBooking(services.database.primary, { id: bookingId }))
  } catch (error) {
    if (isOverlap(error) || error instanceof NoHold) throw await lost()
    throw error
  }
}
