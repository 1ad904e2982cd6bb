import type { Transaction } from '@lomash/db'
import { enqueue } from '../../jobs/enqueue.ts'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { explainTime } from '../availability/explain-day.ts'
import type { Wish } from '../availability/facts.ts'
import { loadFactsWithin } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { type Place, placesOf } from '../holds/choose-places.ts'
import { releaseHolds, takeTime } from '../holds/take-time.ts'
import { OFFER_MS, UNDO_MS } from '../policy.ts'
import { tellTimes } from '../tell-times.ts'
import { mailedOfferSelect, queueOfferMail } from './queue-offer-mail.ts'

const MINUTE_MS = 60_000
/** The hold outlives the offer by so long, in which the next is offered it: nobody else gets in between. */
const HANDOVER_MS = 5 * MINUTE_MS

export type FreedTime = Pick<Wish, 'type' | 'showroomId'> & {
  startsAt: Date
  endsAt: Date
  place: Place
  /** The booking that staff moved away from it, as long as nobody was told: told at once, moving it back would find its time taken (`takeBackOffer`). */
  movedBookingId?: string | undefined
}

type Next = {
  id: string
  showroomId: string | null
  forKitchen: boolean
  forBedroom: boolean
}

/**
 * A time became free: in the same transaction it is kept for the next of the waitlist whom it suits, before anybody else can see it.
 * Nobody is offered the same time twice, however often they wait, nor one that they had themselves and left. With nobody waiting it is simply free, and so it is when a shopper could not choose it
 * either: too little notice, a holiday for which the booking was moved away, a showroom that is closed.
 */
export async function offerFreedTime(
  services: Services,
  tx: Transaction,
  changed: Changed,
  { type, showroomId, startsAt, endsAt, place, movedBookingId }: FreedTime,
): Promise<void> {
  const now = services.clock()
  const next = await findNext(tx, { type, showroomId, startsAt, consultantId: place.consultantId })
  if (!next) return
  const places = await placesToOffer(tx, { type, showroomId, startsAt, endsAt, place }, now)
  if (places.length === 0) return
  await releaseHolds(tx, { places, visitorHash: null, now })
  const toldAt = movedBookingId === undefined ? now : now + UNDO_MS
  const expiresAt = new Date(Math.min(toldAt + OFFER_MS, startsAt.getTime()))
  const wish = {
    type,
    kitchen: next.forKitchen,
    bedroom: next.forBedroom,
    showroomId: next.showroomId ?? undefined,
  }
  const hold = await takeTime(
    tx,
    {
      state: 'HELD',
      wish,
      startsAt: startsAt.getTime(),
      endsAt: endsAt.getTime(),
      expiresAt: expiresAt.getTime() + HANDOVER_MS,
      now,
    },
    places,
  )
  if (!hold) return
  const offer = await tx.waitlistOffer.create({
    data: { entryId: next.id, bookingId: hold.id, createdAt: new Date(now), expiresAt, movedBookingId },
    select: mailedOfferSelect,
  })
  await tx.waitlistEntry.updateMany({ where: { id: next.id }, data: { state: 'OFFERED' } })
  const ids = { offerId: offer.id, bookingId: hold.id }
  if (movedBookingId === undefined) await queueOfferMail(tx, offer)
  else await enqueue(tx, 'appointments.tell-offer', ids, { runAt: new Date(toldAt) })
  await enqueue(tx, 'appointments.expire-offer', ids, { runAt: expiresAt })
  tellTimes(changed, 'booking held', [hold.place])
}

/** Where the consultant could see somebody then, the room that became free before others; none where the time is not on offer. */
async function placesToOffer(
  tx: Transaction,
  { type, showroomId, startsAt, place }: FreedTime,
  now: number,
): Promise<Place[]> {
  const wish: Wish = { type, kitchen: false, bedroom: false, showroomId, consultantId: place.consultantId }
  const facts = await loadFactsWithin(tx, wish, londonDate(startsAt.getTime()))
  const time = explainTime(facts, wish, startsAt.getTime(), { now })
  const places = placesOf(facts, time, [place.consultantId])
  return places.sort(
    (one, other) => Number(other.roomId === place.roomId) - Number(one.roomId === place.roomId),
  )
}

type Freed = { type: Wish['type']; showroomId: string | undefined; startsAt: Date; consultantId: string }

/** The one who has waited longest of those it suits. Of two times that become free at once, each goes to another. */
async function findNext(
  tx: Transaction,
  { type, showroomId, startsAt, consultantId }: Freed,
): Promise<Next | undefined> {
  const date = londonDate(startsAt.getTime())
  const [next] = await tx.$queryRaw<Next[]>`
    SELECT e.id, e.showroom_id AS "showroomId", e.for_kitchen AS "forKitchen", e.for_bedroom AS "forBedroom"
    FROM appointments.waitlist_entries e
    JOIN appointments.consultants c ON c.id = ${consultantId}::uuid AND c.is_active
    WHERE e.state = 'WAITING' AND e.type = ${type}::appointments.appointment_type
      AND (NOT e.for_kitchen OR c.for_kitchen) AND (NOT e.for_bedroom OR c.for_bedroom)
      AND (e.consultant_id IS NULL OR e.consultant_id = c.id)
      AND (e.showroom_id IS NULL OR e.showroom_id = coalesce(${showroomId ?? null}::uuid, c.showroom_id))
      AND ${date}::date BETWEEN e.from_date AND e.to_date
      AND NOT EXISTS (
        SELECT FROM appointments.waitlist_entries own
        JOIN appointments.waitlist_offers o ON o.entry_id = own.id
        JOIN appointments.bookings b ON b.id = o.booking_id
        WHERE own.email = e.email AND b.consultant_id = c.id AND b.starts_at = ${startsAt}::timestamptz)
      AND NOT EXISTS (
        SELECT FROM appointments.bookings own JOIN appointments.booking_events had ON had.booking_id = own.id
        WHERE own.email = e.email AND had.starts_at = ${startsAt}::timestamptz)
    ORDER BY e.id LIMIT 1 FOR UPDATE OF e SKIP LOCKED`
  return next
}
