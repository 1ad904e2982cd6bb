import { createCache, createTcpDriver } from '@lomash/cache'
import { createDatabase, type Database } from '@lomash/db'
import { listSlots } from '../../packages/api/src/appointments/availability/list-slots.ts'
import { addDays, londonDate } from '../../packages/api/src/appointments/availability/london-day.ts'
import { createInvalidationLog } from '../../packages/api/src/platform/invalidation-log.ts'
import { createServices } from '../../packages/api/src/services.ts'
import { deployMigrations } from '../../scripts/stack/prisma.mjs'
import { percentilesOf } from '../measure/percentiles.ts'
import { type Row, report } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { diaryOf } from './diary.ts'

const CONSULTANTS = 50
const DAYS = 31

/** What it costs to say which times of a month can be had, of fifty consultants with full diaries. */
export async function runBench({ stack, isQuick }: Bench): Promise<void> {
  const databaseUrl = stack.databaseUrl('bench_availability')
  await deployMigrations(databaseUrl)
  const database = createDatabase({ primaryUrl: databaseUrl, poolSize: 3, preparesStatements: true })
  await database.primary.$executeRawUnsafe(diaryOf(CONSULTANTS, 4 * DAYS))
  await database.primary.$executeRaw`ANALYZE appointments.bookings, appointments.consultants`
  const plan = await explain(database)
  const rounds = isQuick ? 20 : 100
  const rows: Row[] = []
  for (const isEnabled of [false, true]) rows.push(await measure(stack, database, isEnabled, rounds))
  await database.close()
  console.log(plan)
  report('availability', rows)
}

async function measure(
  stack: Bench['stack'],
  database: Database,
  isEnabled: boolean,
  rounds: number,
): Promise<Row> {
  const driver = createTcpDriver({ url: stack.cacheUrl, poolSize: 2, commandTimeoutMs: 1_000 })
  const cache = createCache({ driver, log: createInvalidationLog(database), isEnabled })
  try {
    await cache.start()
    const services = createServices({ database, cache, appSecret: stack.appSecret })
    const from = addDays(londonDate(Date.now()), 2)
    const input = {
      type: 'HOME_MEASUREMENT',
      kitchen: true,
      bedroom: false,
      from,
      to: addDays(from, DAYS - 1),
    } as const
    const times: number[] = []
    let slots = 0
    let processorBefore = process.cpuUsage()
    for (let n = 0; n < rounds + 10; n++) {
      if (n === 10) processorBefore = process.cpuUsage()
      const startedAt = performance.now()
      const { days } = await listSlots({ services }, input)
      // The first few run code that is not compiled yet.
      if (n >= 10) times.push(performance.now() - startedAt)
      slots = days.reduce((sum, day) => sum + day.slots.length, 0)
    }
    const { p50, p95, p99 } = percentilesOf(times)
    const { user, system } = process.cpuUsage(processorBefore)
    // On a busy machine the clock tells of the others; this does not.
    const processorMs = Math.round((user + system) / rounds / 100) / 10
    return {
      what: `${DAYS} days, ${CONSULTANTS} consultants, ${isEnabled ? 'from the cache' : 'uncached'}, ${rounds} times`,
      figures: {
        'ms p50': p50,
        'ms p95': p95,
        'ms p99': p99,
        'ms of this process’s processor': processorMs,
        'times offered': slots,
      },
      target: isEnabled ? undefined : 'at most 100 ms',
    }
  } finally {
    await cache.close()
  }
}

/** The statement as load-busy.ts sends it. */
async function explain({ primary }: Database): Promise<string> {
  const rows = await primary.$queryRaw<{ 'QUERY PLAN': string }[]>`
    EXPLAIN (ANALYZE, BUFFERS) SELECT id, consultant_id, room_id, state::text, starts_at, ends_at, lower(during), upper(during), expires_at
    FROM appointments.bookings
    WHERE state IN ('HELD', 'BOOKED', 'BLOCKED') AND consultant_id = ANY(ARRAY(SELECT id FROM appointments.consultants))
      AND during && tstzrange(now() + interval '2 days', now() + interval '33 days')`
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
