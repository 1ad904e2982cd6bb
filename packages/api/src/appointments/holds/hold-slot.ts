import type { ShopperContext } from '../../context.ts'
import { notToBeHad } from '../../errors.ts'
import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import type { HoldSlotInput, HoldSlotOutput } from '../appointments.schema.ts'
import { type ExplainedTime, explainTime } from '../availability/explain-day.ts'
import type { Facts, Reason, Wish } from '../availability/facts.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { checkWish } from '../check-wish.ts'
import { consultantNotFound } from '../not-found.ts'
import { HOLD_MS } from '../policy.ts'
import { tellTimes } from '../tell-times.ts'
import { choosePlaces } from './choose-places.ts'
import { findAlternatives } from './find-alternatives.ts'
import { inLineFor } from './in-line-for.ts'
import { releaseHolds, takeTime } from './take-time.ts'
import { ensureVisitor } from './visitor-key.ts'

const ownHoldSelect = {
  id: true,
  type: true,
  forKitchen: true,
  forBedroom: true,
  consultantId: true,
  showroomId: true,
  startsAt: true,
  endsAt: true,
  expiresAt: true,
} as const

/**
 * Keeps a time for ten minutes for the browser that asks, which has one at a time. Asked for the same again, it is the same hold, and
 * no longer for that.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED (both with the nearest alternatives), NO_CATEGORY_SELECTED, RATE_LIMITED
 */
export async function holdSlot(context: ShopperContext, input: HoldSlotInput): Promise<HoldSlotOutput> {
  await limitCalls(context, 'hold-slot')
  const wish = checkWish(input)
  const { services } = context
  const visitorHash = ensureVisitor(context)
  const startsAt = Date.parse(input.startsAt)
  const outcome = await inLineFor(startsAt, () => tryToHold(services, wish, startsAt, visitorHash))
  if (typeof outcome !== 'string') return outcome
  throw notToBeHad(outcome, await findAlternatives(services, wish, startsAt))
}

async function tryToHold(
  services: Services,
  wish: Wish,
  startsAt: number,
  visitorHash: string,
): Promise<HoldSlotOutput | 'SLOT_TAKEN' | 'SLOT_NOT_OFFERED'> {
  const now = services.clock()
  const [facts, own] = await Promise.all([
    loadFacts(services, wish, londonDate(startsAt)),
    services.database.primary.booking.findFirst({
      where: { visitorHash, state: 'HELD' },
      select: ownHoldSelect,
    }),
  ])
  if (own?.expiresAt && own.expiresAt.getTime() > now && isSame(own, wish, startsAt))
    return toOutput(facts, own.id, own.consultantId, startsAt, own.endsAt.getTime(), own.expiresAt.getTime())
  const time = explainTime(facts, wish, startsAt, { now, ignoredBookingId: own?.id })
  const places = await choosePlaces(services, facts, time)
  if (places.length === 0) return codeFor(time)
  const { endsAt } = time
  const hold = { state: 'HELD', wish, startsAt, endsAt, visitorHash, expiresAt: now + HOLD_MS, now } as const
  const taken = await transact(services, async (tx, changed) => {
    // Two windows of one browser, one after the other.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${visitorHash}, 0))`
    const freed = await releaseHolds(tx, { places, visitorHash, now })
    const row = await takeTime(tx, hold, places)
    if (!row) throw new LostRace()
    tellTimes(changed, 'booking held', [...freed, row.place])
    return row
  }).catch((error: unknown) => {
    if (error instanceof LostRace) return null
    throw error
  })
  if (!taken) return 'SLOT_TAKEN'
  return toOutput(facts, taken.id, taken.place.consultantId, startsAt, endsAt, hold.expiresAt)
}

/** Rolls back: what was held before stays held. */
class LostRace extends Error {}

const TAKEN: readonly (Reason | null)[] = ['BOOKED', 'HELD', 'BLOCKED', 'BUFFER', 'ROOM_TAKEN']

/** Whether others were quicker, or it was never to be had. */
export function codeFor({ consultants }: ExplainedTime): 'SLOT_TAKEN' | 'SLOT_NOT_OFFERED' {
  return consultants.some(({ reason }) => TAKEN.includes(reason)) ? 'SLOT_TAKEN' : 'SLOT_NOT_OFFERED'
}

type OwnHold = {
  type: string | null
  forKitchen: boolean
  forBedroom: boolean
  consultantId: string
  showroomId: string | null
  startsAt: Date
}

function isSame(own: OwnHold, wish: Wish, startsAt: number): boolean {
  return (
    own.startsAt.getTime() === startsAt &&
    own.type === wish.type &&
    own.forKitchen === wish.kitchen &&
    own.forBedroom === wish.bedroom &&
    (wish.consultantId === undefined || wish.consultantId === own.consultantId) &&
    (wish.showroomId ?? null) === own.showroomId
  )
}

function toOutput(
  { roster }: Facts,
  holdId: string,
  consultantId: string,
  startsAt: number,
  endsAt: number,
  expiresAt: number,
): HoldSlotOutput {
  const name = roster.consultants.find(({ id }) => id === consultantId)?.name
  if (name === undefined) throw consultantNotFound()
  const iso = (instant: number) => new Date(instant).toISOString()
  const times = { startsAt: iso(startsAt), endsAt: iso(endsAt), expiresAt: iso(expiresAt) }
  return { holdId, ...times, consultant: { consultantId, name } }
}
