import { report } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { withWeb } from '../setup/web.ts'
import { firstMinute } from './first-minute.ts'
import { risingRate } from './rising-rate.ts'
import { type Shop, wishesOf } from './shop.ts'

const PER_SECOND = 500

/** The day a sale opens: one web process, ten times the usual load, an empty cache. */
export async function runBench(bench: Bench): Promise<void> {
  const products = bench.isQuick ? 20_000 : 300_000
  const opening = { products, requestsPerSecond: PER_SECOND, seconds: bench.isQuick ? 10 : 60 }
  const rising = { fromPerSecond: PER_SECOND, seconds: bench.isQuick ? 5 : 15 }
  const parts = chosenParts(
    {
      cold: (shop: Shop) => firstMinute(bench, shop, opening),
      rising: (shop: Shop) => risingRate(shop, rising),
    },
    bench.only,
  )
  const seeded = await seedDataset(bench.stack, products, null)
  const wishes = await wishesOf(bench, products)
  const rows = await withWeb(bench, products, 'on', (web) =>
    runParts(parts.map(([name, part]) => [name, () => part({ web, wishes })])),
  )
  report('sale', [seeded, ...rows])
}
