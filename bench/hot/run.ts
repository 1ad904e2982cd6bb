import { type Row, report } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { withWeb } from '../setup/web.ts'
import { addedByMiss } from './added-by-miss.ts'
import { againstFloor, type Hot } from './against-floor.ts'
import { hotPages, hotReads } from './targets.ts'

const PRODUCTS = 10_000

/** What an answer from the cache costs over the least it could cost, and what a miss costs over the query. */
export async function runBench(bench: Bench): Promise<void> {
  const inShop = (targets: (origin: string) => Promise<Hot[]>) => () =>
    withWeb(bench, PRODUCTS, 'on', async ({ origin }) => {
      const rows: Row[] = []
      for (const hot of await targets(origin)) rows.push(...(await againstFloor(bench, hot)))
      return rows
    })
  const parts = chosenParts(
    { reads: inShop(hotReads), pages: inShop(hotPages), miss: () => addedByMiss(bench, PRODUCTS) },
    bench.only,
  )
  const seeded = await seedDataset(bench.stack, PRODUCTS, null)
  report('hot', [seeded, ...(await runParts(parts))])
}
