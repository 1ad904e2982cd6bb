import { measureEach } from '../measure/load.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
import { readUrl } from '../traffic/urls.ts'
import { readVocabulary, SORTS } from '../traffic/vocabulary.ts'
import { filterCombinations } from './queries.ts'

/** Any combination of filters, and the facets beside it, one request at a time. */
export async function filters(bench: Bench, products: number): Promise<Row[]> {
  const vocabulary = await readVocabulary(bench.stack.databaseUrl(datasetName(products)))
  const combinations = filterCombinations(vocabulary, 400)
  return withWeb(bench, products, 'off', async ({ origin }) => {
    const lists = combinations.map((filter, n) =>
      readUrl(origin, 'listProducts', { ...filter, sort: SORTS[n % SORTS.length] }),
    )
    const facets = combinations.map((filter) => readUrl(origin, 'listFacets', filter))
    const size = products.toLocaleString('en-GB')
    return [
      {
        what: `400 combinations of filters, ${size} products`,
        figures: await each(lists),
        target: 'at most 50 ms p95',
      },
      { what: `facets of the same, ${size} products`, figures: await each(facets), target: 'at most 150 ms' },
      {
        what: `facets without a filter, ${size} products`,
        figures: await each([readUrl(origin, 'listFacets', {})], 50),
        target: 'at most 150 ms',
      },
    ]
  })
}

async function each(urls: string[], repeats = 1): Promise<Row['figures']> {
  const { p50, p95, p99 } = await measureEach(urls, repeats)
  return { 'ms p50': p50, 'ms p95': p95, 'ms p99': p99 }
}
