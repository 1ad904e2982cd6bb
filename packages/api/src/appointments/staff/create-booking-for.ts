import type { StaffContext } from '../../context.ts'
import { invalidField, notToBeHad } from '../../errors.ts'
import { answerOf, answerOnce, changeAsStaff } from '../../platform/index.ts'
import { checkTogether } from '../../shared/check-together.ts'
import { explainTime } from '../availability/explain-day.ts'
import type { Wish } from '../availability/facts.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { bookHold } from '../bookings/book-hold.ts'
import { checkContact } from '../bookings/check-contact.ts'
import { nextReference } from '../bookings/next-reference.ts'
import { checkWish } from '../check-wish.ts'
import { choosePlaces, type Place } from '../holds/choose-places.ts'
import { findAlternatives } from '../holds/find-alternatives.ts'
import { codeFor } from '../holds/hold-slot.ts'
import { releaseHolds, takeTime } from '../holds/take-time.ts'
import { consultantNotFound } from '../not-found.ts'
import { HOLD_MS } from '../policy.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { ownConsultants, seesAll } from './own.ts'
import {
  type BookingDetailOutput,
  bookingTexts,
  type CreateBookingForInput,
} from './staff-bookings.schema.ts'

/**
 * Books for a customer, who gets the same messages as if they had done it themselves. Staff need no notice. The same call again, under
 * its key, finds what the first has booked.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED (both with the nearest alternatives), CONSULTANT_NOT_FOUND for another's time,
 * IDEMPOTENCY_CONFLICT; VALIDATION_ERROR, at every field that is missing or cannot be used; NO_CATEGORY_SELECTED
 */
export async function createBookingFor(
  context: StaffContext,
  { idempotencyKey: key, ...request }: CreateBookingForInput,
): Promise<BookingDetailOutput> {
  const scope = `staff.appointments.createBooking:${context.staff.userId}`
  const call = key === undefined ? null : { scope, key, request }
  const bookingId = await book(context, request, call).catch(async (refused: unknown) => {
    // Asked before the first has committed, the second plans like it, and may be refused for the first's own booking.
    const made = call && (await answerOf<Made>(context.services.database.primary, call))
    if (!made) throw refused
    // Nothing is changed by asking again, and what the first changed is in the log.
    context.audit.isWritten = true
    return made.bookingId
  })
  return getBookingDetail(context, { bookingId })
}

type Made = { bookingId: string }
type Request = Omit<CreateBookingForInput, 'idempotencyKey'>
type Call = Parameters<typeof answerOnce>[1]

async function book(context: StaffContext, request: Request, call: Call | null): Promise<string> {
  const { services, staff } = context
  const { wish, contact, startsAt, texts } = checkRequest(request)
  const { message, notes } = texts
  const now = services.clock()
  const { places, endsAt, lost } = await plan(context, wish, startsAt)
  const reference = await nextReference(services)
  const actor = { id: staff.userId, name: staff.name }
  const once = changeAsStaff(context, async (tx, changed) => {
    const take = async () => {
      await releaseHolds(tx, { places, visitorHash: null, now })
      const expiresAt = now + HOLD_MS
      const hold = await takeTime(
        tx,
        { state: 'HELD', wish, startsAt, endsAt, expiresAt, notes, now },
        places,
      )
      if (!hold) throw new LostRace()
      const { id, place } = hold
      const details = { place, contact, reference, message, userId: null, actor }
      await bookHold(services, tx, changed, { hold: { id, state: 'HELD', offer: null }, ...details })
      return { bookingId: id, consultantId: place.consultantId }
    }
    let isNew = false
    const work = () => {
      isNew = true
      return take()
    }
    const { bookingId: id, consultantId } = call ? await answerOnce(tx, call, now, work) : await work()
    if (!isNew) throw new AskedAgain()
    const after = { state: 'BOOKED', startsAt: new Date(startsAt), consultantId }
    return { result: id, audit: [{ target: { type: 'booking', id, label: reference }, before: null, after }] }
  })
  return once.catch(async (error: unknown) => {
    throw error instanceof LostRace ? await lost() : error
  })
}

function checkRequest({ startsAt, contact, message, notes, ...wanted }: Request) {
  return checkTogether({
    wish: () => checkWish(wanted),
    startsAt: () => {
      if (startsAt === '') throw invalidField('startsAt', 'Choose a time')
      return Date.parse(startsAt)
    },
    contact: () => checkContact(contact, wanted.type),
    texts: () => bookingTexts.parse({ message, notes }),
  })
}

/** Both roll back. */
class LostRace extends Error {}
class AskedAgain extends Error {}

type Plan = {
  places: readonly Place[]
  endsAt: number
  /** What they are told when another was quicker. */
  lost: () => Promise<Error>
}

async function plan({ services, staff }: StaffContext, wish: Wish, startsAt: number): Promise<Plan> {
  const [facts, own] = await Promise.all([
    loadFacts(services, wish, londonDate(startsAt)),
    services.database.primary.consultant.findMany({ where: ownConsultants(staff), select: { id: true } }),
  ])
  const ids = new Set(own.map(({ id }) => id))
  const given = { now: services.clock(), isWithoutNotice: true }
  const all = explainTime(facts, wish, startsAt, given)
  const time = { ...all, consultants: all.consultants.filter(({ consultantId }) => ids.has(consultantId)) }
  if (time.consultants.length === 0 && all.consultants.length > 0) throw consultantNotFound()
  // A consultant books for themselves, and has one diary: what others could do instead is no help.
  const consultantId = seesAll(staff) ? wish.consultantId : own[0]?.id
  const refused = async (code: 'SLOT_TAKEN' | 'SLOT_NOT_OFFERED') =>
    notToBeHad(code, await findAlternatives(services, { ...wish, consultantId }, startsAt, given))
  const places = await choosePlaces(services, facts, time)
  if (places.length === 0) throw await refused(codeFor(time))
  return { places, endsAt: time.endsAt, lost: () => refused('SLOT_TAKEN') }
}
