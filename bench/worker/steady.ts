import { setTimeout as sleep } from 'node:timers/promises'
import { transact } from '@lomash/api'
import { queueEmail } from '../../packages/api/src/notifications/index.ts'
import { percentilesOf } from '../measure/percentiles.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { clearJobs } from './backlog.ts'
import type { ShopFloor } from './shop-floor.ts'
import type { SmtpSink } from './smtp-sink.ts'
import { withWorkers } from './with-workers.ts'

type Steady = { databaseName: string; perSecond: number; seconds: number }

/** Emails promised one by one, as the shop does: how long after the commit the mail server has each. */
export async function steadyEmails(
  bench: Bench,
  floor: ShopFloor,
  sink: SmtpSink,
  { databaseName, perSecond, seconds }: Steady,
): Promise<Row[]> {
  const { services, state } = floor
  await clearJobs(services)
  await state.flushall()
  await sink.take()
  const wanted = { databaseName, count: 2, smtpUrl: sink.url }
  const delays = await withWorkers(bench, wanted, async () => {
    const committedAt = new Map<string, number>()
    const promise = async (n: number) => {
      const id = await transact(services, (tx) =>
        queueEmail(tx, {
          template: 'newsletter-confirm',
          to: `shopper-${n}@example.com`,
          variables: { confirmPath: '/newsletter/confirm?token=bench' },
          unsubscribePath: '/newsletter/unsubscribe?token=bench',
        }),
      )
      committedAt.set(id, performance.timeOrigin + performance.now())
    }
    const promises: Promise<void>[] = []
    const beginning = performance.now()
    for (let n = 0; n < perSecond * seconds; n++) {
      await sleep(Math.max(0, beginning + (n * 1_000) / perSecond - performance.now()))
      promises.push(promise(n))
    }
    await Promise.all(promises)
    const arrivals = await sink.take()
    for (const deadline = performance.now() + 20_000; performance.now() < deadline; await sleep(100)) {
      if (arrivals.length >= committedAt.size) break
      arrivals.push(...(await sink.take()))
    }
    return arrivals.flatMap(({ key, at }) => {
      const from = committedAt.get(key)
      return from === undefined ? [] : [at - from]
    })
  })
  const { p50, p95, p99 } = percentilesOf(delays)
  return [
    {
      what: `${perSecond} emails a second for ${seconds} s, from the commit to the mail server`,
      figures: { arrived: delays.length, 'ms p50': p50, 'ms p95': p95, 'ms p99': p99 },
      target: 'median under 100 ms',
    },
  ]
}
