import { mediaDirectory } from '../../scripts/stack/paths.mjs'
import { type Row, report } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { seedDataset } from '../setup/dataset.ts'
import { chosenParts, runParts } from '../setup/parts.ts'
import { cachedReads } from './cached-reads.ts'
import { deepPages } from './deep-pages.ts'
import { filters } from './filters.ts'
import { pageQuality } from './page-quality.ts'
import { uncachedReads } from './uncached-reads.ts'

const SMALL = 10_000
const MIDDLE = 100_000
const WITH_PICTURES = 300

/** Everything that issue "Foundation" wants measured of the catalogue, in one run on one machine. */
export async function runBench(bench: Bench): Promise<void> {
  const large = bench.isQuick ? 200_000 : 1_000_000
  const parts = chosenParts(
    {
      cached: { needs: [SMALL], run: () => cachedReads(bench, SMALL) },
      uncached: {
        needs: [SMALL, MIDDLE, large],
        run: () => uncachedReads(bench, { small: SMALL, middle: MIDDLE, large }),
      },
      deep: { needs: [large], run: () => deepPages(bench, large) },
      filters: { needs: [large], run: () => filters(bench, large) },
      pages: { needs: [WITH_PICTURES], run: () => pageQuality(bench, WITH_PICTURES) },
    },
    bench.only,
  )
  const rows: Row[] = []
  for (const products of new Set(parts.flatMap(([, { needs }]) => needs))) {
    const seeded = await seedDataset(
      bench.stack,
      products,
      products === WITH_PICTURES ? mediaDirectory : null,
    )
    rows.push({
      ...seeded,
      target: products === 1_000_000 ? 'under 180 s, under 1,000 MB' : undefined,
    })
  }
  rows.push(...(await runParts(parts.map(([name, { run }]) => [name, run]))))
  report('catalogue', rows)
}
