import { figuresOf, measureLoad } from '../measure/load.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
import { readUrl } from '../traffic/urls.ts'
import { readVocabulary } from '../traffic/vocabulary.ts'
import { searches } from './queries.ts'

/** What the database and the API cost without any cache (CACHE=off). */
export async function uncachedReads(
  bench: Bench,
  size: { small: number; middle: number; large: number },
): Promise<Row[]> {
  const firstPage = (products: number, target: string) =>
    withWeb(bench, products, 'off', async ({ origin }): Promise<Row> => {
      const load = await measureLoad([readUrl(origin, 'listProducts', { category: 'KITCHEN' })])
      return {
        what: `uncached listProducts, first page, ${products.toLocaleString('en-GB')} products`,
        figures: figuresOf(load),
        target,
      }
    })
  const vocabulary = await readVocabulary(bench.stack.databaseUrl(datasetName(size.middle)))
  const search = await withWeb(bench, size.middle, 'off', async ({ origin }): Promise<Row> => {
    const urls = searches(vocabulary, 400).map((q) => readUrl(origin, 'listProducts', { q }))
    return {
      what: `uncached text search, ${size.middle.toLocaleString('en-GB')} products`,
      figures: figuresOf(await measureLoad(urls)),
      target: 'at least 500 requests/s',
    }
  })
  return [
    await firstPage(size.small, 'at least 1,500 requests/s'),
    await firstPage(size.large, 'at least 1,000 requests/s'),
    search,
  ]
}
