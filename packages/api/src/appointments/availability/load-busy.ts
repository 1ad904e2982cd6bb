import { type Address, addressOf, manifest } from '@lomash/cache'
import { type PrismaClient, readerAt, type Transaction } from '@lomash/db'
import type { Services } from '../../services.ts'
import { MOST_BUFFER_MS } from '../policy.ts'
import type { Busy } from './facts.ts'
import { datesBetween, londonDate, londonDay } from './london-day.ts'

type Row = Omit<Busy, 'startsAt' | 'endsAt' | 'from' | 'until' | 'expiresAt'> & {
  startsAt: Date
  endsAt: Date
  from: Date
  until: Date
  expiresAt: Date | null
}

/** What takes these consultants' time between the two instants: one statement, which the exclusion constraint's index answers. */
export async function loadBusy(
  db: Pick<PrismaClient | Transaction, '$queryRaw'>,
  consultantIds: readonly string[],
  from: number,
  until: number,
): Promise<Busy[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, consultant_id AS "consultantId", room_id AS "roomId", state::text, starts_at AS "startsAt",
      ends_at AS "endsAt", lower(during) AS "from", upper(during) AS "until", expires_at AS "expiresAt"
    FROM appointments.bookings
    WHERE state IN ('HELD', 'BOOKED', 'BLOCKED') AND consultant_id = ANY(${[...consultantIds]}::uuid[])
      AND during && tstzrange(${new Date(from)}::timestamptz, ${new Date(until)}::timestamptz)`
  return rows.map((row) => ({
    ...row,
    startsAt: row.startsAt.getTime(),
    endsAt: row.endsAt.getTime(),
    from: row.from.getTime(),
    until: row.until.getTime(),
    expiresAt: row.expiresAt?.getTime() ?? null,
  }))
}

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
  const bodies = await services.cache.readMany(addresses, async (places, position) => {
    const missing = places.flatMap((place) => wanted[place] ?? [])
    const ids = [...new Set(missing.map(({ consultantId }) => consultantId))]
    const days = missing.map(({ date }) => date).sort()
    const [from, until] = reachOf(days[0] ?? '', days.at(-1) ?? '')
    const rows = await loadBusy(await readerAt(services.database, position), ids, from, until)
    const byConsultant = Map.groupBy(rows, ({ consultantId }) => consultantId)
    return missing.map(({ consultantId, date }) => {
      const [start, end] = reachOf(date, date)
      const ofDay = byConsultant.get(consultantId)?.filter((each) => each.from < end && start < each.until)
      return { body: JSON.stringify(ofDay ?? []), wrongAt: null }
    })
  })
  // What reaches over midnight stands in two days.
  const byId = new Map<string, Busy>()
  for (const body of bodies)
    if (body.length > 2) for (const each of JSON.parse(body.toString()) as Busy[]) byId.set(each.id, each)
  return [...byId.values()]
}
