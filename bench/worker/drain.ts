import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from '../measure/report.ts'
import { visit, wishesOf } from '../sale/shop.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
import { addEmails, clearJobs, jobCounts } from './backlog.ts'
import type { ShopFloor } from './shop-floor.ts'
import type { SmtpSink } from './smtp-sink.ts'
import { withWorkers } from './with-workers.ts'

type Drain = { products: number; backlog: number; visitorsPerSecond: number; seconds: number }

/** A backlog is worked off while shoppers are in the shop: what they notice of it. */
export async function drainBesideShop(
  bench: Bench,
  floor: ShopFloor,
  sink: SmtpSink,
  { products, backlog, visitorsPerSecond, seconds }: Drain,
): Promise<Row[]> {
  const { services, state } = floor
  await clearJobs(services)
  await state.flushall()
  const wishes = await wishesOf(bench, products)
  return withWeb(bench, products, 'on', async (web) => {
    const shop = { web, wishes }
    const browse = (seed: number) => visit(shop, { requestsPerSecond: visitorsPerSecond, seconds, seed })
    await browse(1)
    const alone = await browse(2)
    await addEmails(services, backlog)
    const wanted = { databaseName: datasetName(products), count: 2, smtpUrl: sink.url }
    return withWorkers(bench, wanted, async (workers): Promise<Row[]> => {
      const startedAt = performance.now()
      const [beside] = await Promise.all([browse(2)])
      const { done } = await jobCounts(services)
      while ((await jobCounts(services)).done < backlog) await sleep(500)
      const drainSeconds = (performance.now() - startedAt) / 1_000
      return [
        {
          what: `the shop alone, ${visitorsPerSecond} requests/s`,
          figures: { 'ms p50': alone.all.p50, 'ms p95': alone.all.p95, 'ms p99': alone.all.p99 },
        },
        {
          what: `while a backlog of ${backlog.toLocaleString('en-GB')} emails is worked off`,
          figures: {
            'ms p50': beside.all.p50,
            'ms p95': beside.all.p95,
            'ms p99': beside.all.p99,
            '× the p95 alone': Math.round((beside.all.p95 / alone.all.p95) * 100) / 100,
            'emails sent meanwhile': done,
          },
          target: 'p95 at most 1.5 × that alone',
        },
        {
          what: 'the whole backlog',
          figures: {
            seconds: Math.round(drainSeconds),
            'emails/s': Math.round(backlog / drainSeconds),
            'MB resident at most in a worker': workers.peakMegabytes(),
          },
        },
      ]
    })
  })
}
