import { createDatabase, type Database } from '@lomash/db'
import { errorCount } from '../measure/answers.ts'
import { inThread } from '../measure/in-thread.ts'
import { processorSecondsOf, serverProcessorSeconds } from '../measure/process-usage.ts'
import { type Row, report } from '../measure/report.ts'
import { hundredths } from '../measure/rounded.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName, seedDataset } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
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
    const used = (processId: number) => processorsUsed(processId, database)
    const { outcome, before, after } = await withWeb(bench, PRODUCTS, 'on', async ({ origin, processId }) => {
      const visit = (requestsPerSecond: number, forSeconds: number, seed: number) => {
        const task: VisitorsTask = { origin, showroomIds, seed, requestsPerSecond, seconds: forSeconds }
        return inThread<VisitorsOutcome>(new URL('./visitors-thread.ts', import.meta.url), task)
      }
      // A process that has run for a while, and a diary that is still empty.
      await visit(40, seconds / 6, 99)
      await database.primary.$executeRaw`TRUNCATE appointments.bookings CASCADE`
      const before = await used(processId)
      const outcome = await visit(PER_SECOND, seconds, 1)
      return { outcome, before, after: await used(processId) }
    })
    const perRequest = (name: 'web' | 'postgres') =>
      hundredths(((after[name] - before[name]) * 1_000) / sentIn(outcome))
    report('openday', [
      seeded,
      ...latencyRows(outcome, seconds),
      {
        what: 'a request costs of processors, all kinds together',
        figures: { 'ms of the web process': perRequest('web'), 'ms of PostgreSQL': perRequest('postgres') },
      },
      await truthRow(database),
    ])
  } finally {
    await database.close()
  }
}

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
