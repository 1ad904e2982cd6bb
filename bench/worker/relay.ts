import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { addEmails, clearJobs, jobCounts } from './backlog.ts'
import type { ShopFloor } from './shop-floor.ts'
import { withWorkers } from './with-workers.ts'

/** Below what a queue may hold before the relay lets it rest. */
const JOBS = 9_000

/** How fast one worker hands jobs to their queue, which nobody serves meanwhile. */
export async function relayRate(bench: Bench, floor: ShopFloor, databaseName: string): Promise<Row[]> {
  const { services, state } = floor
  await clearJobs(services)
  await state.flushall()
  const wanted = { databaseName, count: 1, smtpUrl: 'smtp://127.0.0.1:1', queues: 'upkeep' }
  const seconds = await withWorkers(bench, wanted, async () => {
    await addEmails(services, JOBS)
    const startedAt = performance.now()
    services.nudgeWorkers()
    while ((await jobCounts(services)).pending > 0) await sleep(20)
    return (performance.now() - startedAt) / 1_000
  })
  await state.flushall()
  await clearJobs(services)
  return [
    {
      what: `relay, one worker, ${JOBS.toLocaleString('en-GB')} jobs from the outbox to their queue`,
      figures: { 'jobs/s': Math.round(JOBS / seconds) },
      target: 'at least 2,000 jobs/s',
    },
  ]
}
