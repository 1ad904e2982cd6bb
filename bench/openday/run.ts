import { createDatabase, type Database } from '@lomash/db'
import { errorCount } from '../measure/answers.ts'
import { withFloor } from '../measure/floor.ts'
import { inThread } from '../measure/in-thread.ts'
import { processorSecondsOf, serverProcessorSeconds } from '../measure/process-usage.ts'
import { receive } from '../measure/received.ts'
import { type Row, report } from '../measure/report.ts'
import { hundredths } from '../measure/rounded.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName, seedDataset } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
import { createVisitors } from './visitors.ts'
import type { VisitorsOutcome, VisitorsTask } from './visitors-thread.ts'

const PRODUCTS = 300
const PER_SECOND = 200
const TARGETS: Record<string, string> = {
  listSlots: 'p95 at most 50 ms, no error',
  createBooking: 'p95 at most 200 ms, no error',
  holdSlot: 'no error',
}

/** An open day: four times the usual load on appointments that run out, and afterwards nothing overlaps. */
export async function runBench(bench: Bench): Promise<void> {
  const seconds = bench.isQuick ? 10 : 60
  const seeded = await seedDataset(bench.stack, PRODUCTS, null)
  const database = createDatabase({ primaryUrl: bench.stack.databaseUrl(datasetName(PRODUCTS)), poolSize: 1 })
  try {
    const showrooms = await database.primary.showroom.findMany({
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    const showroomIds = showrooms.map(({ id }) => id)
    const visit = (origin: string, requestsPerSecond: number, forSeconds: number, seed: number) => {
      const task: VisitorsTask = { origin, showroomIds, seed, requestsPerSecond, seconds: forSeconds }
      return inThread<VisitorsOutcome>(new URL('./visitors-thread.ts', import.meta.url), task)
    }
    const used = (processId: number) => processorsUsed(processId, database)
    const measured = await withWeb(bench, PRODUCTS, 'on', async ({ origin, processId }) => {
      const { body: answer } = await receive(`${origin}${firstLook(showroomIds)}`)
      // A process that has run for a while, and a diary that is still empty.
      await visit(origin, 40, seconds / 6, 99)
      await database.primary.$executeRaw`TRUNCATE appointments.bookings CASCADE`
      const before = await used(processId)
      const outcome = await visit(origin, PER_SECOND, seconds, 1)
      return { outcome, answer, before, after: await used(processId) }
    })
    const { outcome, answer, before, after } = measured
    const truth = await truthRow(database)
    const floor = await withFloor(bench.stack, answer, (url) => visit(new URL(url).origin, PER_SECOND, 10, 1))
    const perRequest = (name: 'web' | 'postgres') =>
      hundredths(((after[name] - before[name]) * 1_000) / sentIn(outcome))
    report('openday', [
      seeded,
      ...latencyRows(outcome, seconds),
      {
        what: 'a request costs of processors, all kinds together',
        figures: { 'ms of the web process': perRequest('web'), 'ms of PostgreSQL': perRequest('postgres') },
      },
      truth,
      floorRow(floor),
    ])
  } finally {
    await database.close()
  }
}

/** Whoever comes first knows of no time to hold. */
const firstLook = (showroomIds: readonly string[]) => createVisitors({ showroomIds, seed: 1 })().path

async function processorsUsed(webProcess: number, { primary }: Database) {
  const [session] = await primary.$queryRaw<{ id: number }[]>`SELECT pg_backend_pid() AS id`
  return { web: processorSecondsOf(webProcess), postgres: serverProcessorSeconds(session?.id ?? 0) }
}

const sentIn = ({ byKind }: VisitorsOutcome) =>
  Object.values(byKind).reduce((sum, { count }) => sum + count, 0)

function latencyRows({ byKind, late }: VisitorsOutcome, seconds: number): Row[] {
  const kinds = Object.entries(byKind).sort(([, one], [, other]) => other.count - one.count)
  return [
    ...kinds.map(([kind, summary]) => ({
      what: `${kind}, of ${PER_SECOND} requests/s for ${seconds} s`,
      figures: {
        sent: summary.count,
        errors: errorCount(summary),
        ...(errorCount(summary) > 0 ? { named: JSON.stringify(summary.errors) } : {}),
        'ms p50': summary.p50,
        'ms p95': summary.p95,
        'ms p99': summary.p99,
        'ms at most': summary.maxMs,
      },
      target: TARGETS[kind],
    })),
    {
      what: 'the generator behind its schedule',
      figures: { 'ms p99': late.p99, 'ms at most': late.maxMs },
    },
  ]
}

/** The same visitors asking bare node:http, which answers each with the bytes of a week: what this machine can do today. */
function floorRow({ byKind: { listSlots } }: VisitorsOutcome): Row {
  if (!listSlots) throw new Error('Nobody asked the floor')
  const figures = { 'ms p50': listSlots.p50, 'ms p95': listSlots.p95, 'ms p99': listSlots.p99 }
  return { what: `floor: one bare Redis GET a request, of ${PER_SECOND} requests/s for 10 s`, figures }
}

async function truthRow({ primary }: Database): Promise<Row> {
  const rows = await primary.booking.groupBy({ by: 'state', _count: true })
  const overlaps = await primary.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM appointments.bookings one JOIN appointments.bookings other
      ON one.id < other.id AND one.during && other.during
      AND (one.consultant_id = other.consultant_id OR one.room_id = other.room_id)
    WHERE one.state IN ('HELD', 'BOOKED', 'BLOCKED') AND other.state IN ('HELD', 'BOOKED', 'BLOCKED')`
  const counts = Object.fromEntries(rows.map(({ state, _count }) => [state.toLowerCase(), _count]))
  return {
    what: 'the diary afterwards',
    figures: { overlaps: overlaps[0]?.count ?? Number.NaN, ...counts },
    target: 'no overlap',
  }
}
