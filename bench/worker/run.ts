import { report } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName, seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { emailBurst } from './burst.ts'
import { drainBesideShop } from './drain.ts'
import { manyJobs } from './many-jobs.ts'
import { relayRate } from './relay.ts'
import { openShopFloor, type ShopFloor } from './shop-floor.ts'
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts'
import { steadyEmails } from './steady.ts'

const PRODUCTS = 10_000

type Stage = { floor: ShopFloor; sink: SmtpSink }

/** What the worker carries: jobs into their queues, mails out of them, and a backlog beside a busy shop. */
export async function runBench(bench: Bench): Promise<void> {
  const databaseName = datasetName(PRODUCTS)
  const tenth = bench.isQuick ? 10 : 1
  const parts = chosenParts(
    {
      relay: ({ floor }: Stage) => relayRate(bench, floor, databaseName),
      steady: ({ floor, sink }: Stage) =>
        steadyEmails(bench, floor, sink, { databaseName, perSecond: 50, seconds: 30 / tenth }),
      burst: ({ floor, sink }: Stage) =>
        emailBurst(bench, floor, sink, { databaseName, emails: 10_000 / tenth }),
      drain: ({ floor, sink }: Stage) =>
        drainBesideShop(bench, floor, sink, {
          products: PRODUCTS,
          backlog: 50_000 / tenth,
          visitorsPerSecond: 100,
          seconds: 30 / tenth,
        }),
      many: ({ floor, sink }: Stage) => manyJobs(bench, floor, sink, { databaseName, jobs: 100_000 / tenth }),
    },
    bench.only,
  )
  const seeded = await seedDataset(bench.stack, PRODUCTS, null)
  const floor = await openShopFloor(bench, databaseName)
  const sink = await openSmtpSink()
  try {
    const rows = await runParts(parts.map(([name, part]) => [name, () => part({ floor, sink })]))
    report('worker', [seeded, ...rows])
  } finally {
    await sink.close()
    await floor.close()
  }
}
