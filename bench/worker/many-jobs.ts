import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { addSentEmails, clearJobs, jobCounts } from './backlog.ts'
import type { ShopFloor } from './shop-floor.ts'
import type { SmtpSink } from './smtp-sink.ts'
import { withWorkers } from './with-workers.ts'

const WORKERS = 2

/** Very many jobs that have little to do: what they leave behind in memory. */
export async function manyJobs(
  bench: Bench,
  { services, state }: ShopFloor,
  sink: SmtpSink,
  { databaseName, jobs }: { databaseName: string; jobs: number },
): Promise<Row[]> {
  await clearJobs(services)
  await state.flushall()
  const wanted = { databaseName, count: WORKERS, smtpUrl: sink.url }
  return withWorkers(bench, wanted, async (workers): Promise<Row[]> => {
    const memoryBefore = await usedMegabytes(state)
    await addSentEmails(services, jobs)
    services.nudgeWorkers()
    const startedAt = performance.now()
    let most = 0
    while ((await jobCounts(services)).done < jobs) {
      most = Math.max(most, await usedMegabytes(state))
      await sleep(500)
    }
    const seconds = (performance.now() - startedAt) / 1_000
    return [
      {
        what: `${jobs.toLocaleString('en-GB')} jobs whose mail has been sent already, ${WORKERS} workers`,
        figures: {
          'jobs/s': Math.round(jobs / seconds),
          'MB resident at most in a worker': workers.peakMegabytes(),
          'MB in the state Redis before': memoryBefore,
          'at most': most,
          afterwards: await usedMegabytes(state),
          'keys afterwards': await state.dbsize(),
        },
        target: 'Redis bounded, a worker under 300 MB',
      },
    ]
  })
}

async function usedMegabytes(state: ShopFloor['state']): Promise<number> {
  const used = /used_memory:(\d+)/.exec(await state.info('memory'))?.[1]
  return Math.round(Number(used ?? 0) / 104_857.6) / 10
}
