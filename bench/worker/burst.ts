import { setTimeout as sleep } from 'node:timers/promises'
import { percentilesOf } from '../measure/percentiles.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { addEmails, clearJobs, jobCounts } from './backlog.ts'
import { withLoadOfStores } from './load-of-stores.ts'
import type { ShopFloor } from './shop-floor.ts'
import type { SmtpSink } from './smtp-sink.ts'
import { withWorkers } from './with-workers.ts'

const WORKERS = 2
/** Looking costs PostgreSQL 3 ms: more often, and it would be seen in what an email costs. */
const LOOKS_EVERY_MS = 500

type Burst = { databaseName: string; emails: number }

/** Many emails promised at one moment: how fast they leave, and what that costs. */
export async function emailBurst(
  bench: Bench,
  floor: ShopFloor,
  sink: SmtpSink,
  { databaseName, emails }: Burst,
): Promise<Row[]> {
  const { services, state } = floor
  await clearJobs(services)
  await state.flushall()
  await sink.take()
  const wanted = { databaseName, count: WORKERS, smtpUrl: sink.url }
  return withWorkers(bench, wanted, async (workers): Promise<Row[]> => {
    const processorBefore = workers.processorSeconds()
    let promisedAt = 0
    const { result: seconds, row } = await withLoadOfStores(
      bench,
      { databaseName, state, jobs: emails },
      async () => {
        await addEmails(services, emails)
        promisedAt = performance.timeOrigin + performance.now()
        services.nudgeWorkers()
        while ((await jobCounts(services)).done < emails) await sleep(LOOKS_EVERY_MS)
        return (performance.timeOrigin + performance.now() - promisedAt) / 1_000
      },
    )
    const arrivals = await sink.take()
    const keys = new Set(arrivals.map(({ key }) => key))
    const { p50, p95, p99 } = percentilesOf(arrivals.map(({ at }) => at - promisedAt))
    const memory = /used_memory_peak:(\d+)/.exec(await state.info('memory'))?.[1]
    return [
      {
        what: `${emails.toLocaleString('en-GB')} emails promised at once, ${WORKERS} workers`,
        figures: {
          'emails/s': Math.round(emails / seconds),
          'ms p50': Math.round(p50),
          'ms p95': Math.round(p95),
          'ms p99 from the commit to the mail server': Math.round(p99),
          arrived: arrivals.length,
          'of them different': keys.size,
        },
      },
      row,
      {
        what: 'its load on processor and memory',
        figures: {
          'ms of the workers’ processor a job': rounded(
            ((workers.processorSeconds() - processorBefore) * 1_000) / emails,
          ),
          'MB resident at most in a worker': workers.peakMegabytes(),
          'MB at most in the state Redis': Math.round(Number(memory ?? 0) / 1_048_576),
        },
        target: 'a worker under 300 MB',
      },
    ]
  })
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
