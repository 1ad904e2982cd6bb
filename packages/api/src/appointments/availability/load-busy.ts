import { type Address, addressOf, manifest } from '@lomash/cache'
import { PREPARED, type PrismaClient, readerAt, type Transaction } from '@lomash/db'
import type { Services } from '../../services.ts'
import { MOST_BUFFER_MS } from '../policy.ts'
import type { Busy } from './facts.ts'
import { datesBetween, londonDate, londonDay } from './london-day.ts'

type Row = [
  id: string,
  roomId: string | null,
  state: Busy['state'],
  startsAt: number,
  endsAt: number,
  from: number,
  until: number,
  expiresAt: number | null,
]

/**
 * What takes these consultants' time between the two instants: one statement, which the exclusion constraint's index answers, and one
 * value for each consultant, for reading thousands of rows column by column takes longer than finding them.
 */
export async function loadBusy(
  db: Pick<PrismaClient | Transaction, '$queryRaw'>,
  consultantIds: readonly string[],
  from: number,
  until: number,
): Promise<Busy[]> {
  const found = await db.$queryRaw<{ consultantId: string; rows: string }[]>`${PREPARED}
    SELECT consultant_id AS "consultantId", json_agg(json_build_array(id, room_id, state,
      date_part('epoch', starts_at), date_part('epoch', ends_at),
      date_part('epoch', lower(during)), date_part('epoch', upper(during)), date_part('epoch', expires_at)))::text AS rows
    FROM appointments.bookings
    WHERE state IN ('HELD', 'BOOKED', 'BLOCKED') AND consultant_id = ANY(${[...consultantIds]}::uuid[])
      AND during && tstzrange(${new Date(from)}::timestamptz, ${new Date(until)}::timestamptz)
    GROUP BY consultant_id`
  return found.flatMap(({ consultantId, rows }) =>
    (JSON.parse(rows) as Row[]).map(([id, roomId, state, startsAt, endsAt, starts, ends, expiresAt]) => ({
      id,
      consultantId,
      roomId,
      state,
      startsAt: toMs(startsAt),
      endsAt: toMs(endsAt),
      from: toMs(starts),
      until: toMs(ends),
      expiresAt: expiresAt === null ? null : toMs(expiresAt),
    })),
  )
}

const toMs = (seconds: number) => Math.round(seconds * 1_000)

/** From when to when a busy time matters to what is offered on these days: a buffer may reach over midnight. */
function reachOf(firstDate: string, lastDate: string): [from: number, until: number] {
  return [londonDay(firstDate).startsAt - MOST_BUFFER_MS, londonDay(lastDate).endsAt + MOST_BUFFER_MS]
}

/** The dates whose entries a busy time stands in: what a change of it has to end. */
export function datesTouched({ from, until }: Pick<Busy, 'from' | 'until'>): string[] {
  return datesBetween(londonDate(from - MOST_BUFFER_MS), londonDate(until + MOST_BUFFER_MS))
}

/** The same for whole days, kept by consultant and day (shared/product.md, "Cache policy"): one look-up, and one statement at most. */
export async function readBusy(
  services: Pick<Services, 'cache' | 'database'>,
  consultantIds: readonly string[],
  dates: readonly string[],
): Promise<Busy[]> {
  const wanted = consultantIds.flatMap((consultantId) => dates.map((date) => ({ consultantId, date })))
  const addresses: Address[] = wanted.map((each) => addressOf(manifest.slotAvailability, each))
  const days = await services.cache.readMany<Busy[]>(addresses, async (places, position) => {
    const missing = places.flatMap((place) => wanted[place] ?? [])
    const ids = [...new Set(missing.map(({ consultantId }) => consultantId))]
    const sorted = missing.map(({ date }) => date).sort()
    const [from, until] = reachOf(sorted[0] ?? '', sorted.at(-1) ?? '')
    const rows = await loadBusy(await readerAt(services.database, position), ids, from, until)
    const byConsultant = Map.groupBy(rows, ({ consultantId }) => consultantId)
    return missing.map(({ consultantId, date }) => {
      const [start, end] = reachOf(date, date)
      const ofDay = byConsultant.get(consultantId)?.filter((each) => each.from < end && start < each.until)
      return { value: ofDay ?? [], wrongAt: null }
    })
  })
  // What reaches over midnight stands in two days.
  const byId = new Map<string, Busy>()
  for (const day of days) for (const each of day) byId.set(each.id, each)
  return [...byId.values()]
}
