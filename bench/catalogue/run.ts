import { mediaDirectory } from '../../scripts/stack/paths.mjs'
import { cachedReads } from './cached-reads.ts'
import { deepPages } from './deep-pages.ts'
import { filters } from './filters.ts'
import { pageQuality } from './page-quality.ts'
import { type Row, report } from './report.ts'
import { type Bench, seedDataset } from './setup.ts'
import { uncachedReads } from './uncached-reads.ts'

const SMALL = 10_000
const MIDDLE = 100_000

/** Everything that issue "Foundation" wants measured of the catalogue, in one run on one machine. */
export async function runCatalogueBench(bench: Bench): Promise<void> {
  const large = bench.isQuick ? 200_000 : 1_000_000
  const parts: Record<string, () => Promise<Row[]>> = {
    cached: () => cachedReads(bench, SMALL),
    uncached: () => uncachedReads(bench, { small: SMALL, middle: MIDDLE, large }),
    deep: () => deepPages(bench, large),
    filters: () => filters(bench, large),
    pages: () => pageQuality(bench, 300),
  }
  const wanted = Object.entries(parts).filter(
    ([name]) => bench.only === undefined || bench.only.includes(name),
  )
  const needs: Record<string, number[]> = {
    cached: [SMALL],
    uncached: [SMALL, MIDDLE, large],
    deep: [large],
    filters: [large],
    pages: [300],
  }
  const rows: Row[] = []
  for (const products of [...new Set(wanted.flatMap(([name]) => needs[name] ?? []))]) {
    const media = products === 300 ? mediaDirectory : null
    const { seconds, peakMegabytes } = await seedDataset(bench.stack, products, media)
    rows.push({
      what: `seed ${products.toLocaleString('en-GB')} products${media ? ' with pictures' : ''}`,
      figures: { seconds, 'peak MB': peakMegabytes },
      target: products === 1_000_000 ? 'under 180 s, under 1,000 MB' : undefined,
    })
  }
  for (const [name, part] of wanted) {
    console.log(`\n── ${name}`)
    rows.push(...(await part()))
  }
  report('catalogue', rows)
}
