import type { Transaction } from '@lomash/db'
import type { Services } from '../../services.ts'
import { readKept } from '../../shared/kept-context.ts'
import { MOST_BUFFER_MS } from '../policy.ts'
import { bankHolidays } from './bank-holidays.ts'
import type { Busy, Facts, Roster, Wish } from './facts.ts'
import { loadBusy, readBusy } from './load-busy.ts'
import { loadRoster, rosterContext } from './load-roster.ts'
import { londonDay } from './london-day.ts'

export const readRoster = (services: Services): Promise<Roster> => readKept(services)(rosterContext)

/** What availability on these dates is computed from, as the cache has it: for showing. */
export async function readFacts(services: Services, wish: Wish, dates: readonly string[]): Promise<Facts> {
  const roster = await readRoster(services)
  const [busy, holidays] = await Promise.all([
    readBusy(services, busyConsultants(roster, wish), dates),
    bankHolidays(yearsOf(dates)),
  ])
  return factsOf(roster, busy, holidays)
}

/** The same with what is held and booked read from the primary just now: for deciding. */
export async function loadFacts(services: Services, wish: Wish, date: string): Promise<Facts> {
  return loadDay(services.database.primary, await readRoster(services), wish, date)
}

/** The same as a transaction sees it, with what it has changed itself and nothing of the cache. */
export async function loadFactsWithin(tx: Transaction, wish: Wish, date: string): Promise<Facts> {
  return loadDay(tx, await loadRoster(tx), wish, date)
}

async function loadDay(
  db: Parameters<typeof loadBusy>[0],
  roster: Roster,
  wish: Wish,
  date: string,
): Promise<Facts> {
  const day = londonDay(date)
  const [from, until] = [day.startsAt - MOST_BUFFER_MS, day.endsAt + MOST_BUFFER_MS]
  const [busy, holidays] = await Promise.all([
    loadBusy(db, busyConsultants(roster, wish), from, until),
    bankHolidays(yearsOf([date])),
  ])
  return factsOf(roster, busy, holidays)
}

/** For a visit to a showroom, everybody whose visits may take a room there. */
function busyConsultants({ consultants }: Roster, { type, showroomId, consultantId }: Wish): string[] {
  const ofPlace = consultants.filter((each) => showroomId === undefined || each.showroomId === showroomId)
  const wanted =
    type === 'SHOWROOM' || consultantId === undefined
      ? ofPlace
      : ofPlace.filter(({ id }) => id === consultantId)
  return wanted.filter(({ isActive }) => isActive || type === 'SHOWROOM').map(({ id }) => id)
}

const yearsOf = (dates: readonly string[]) => [...new Set(dates.map((date) => date.slice(0, 4)))]

function factsOf(roster: Roster, busy: readonly Busy[], holidays: ReadonlySet<string>): Facts {
  return { roster, busy: Map.groupBy(busy, ({ consultantId }) => consultantId), bankHolidays: holidays }
}
