import { measureEach } from '../measure/load.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { withWeb } from '../setup/web.ts'
import { readUrl } from '../traffic/urls.ts'
import { SORTS } from '../traffic/vocabulary.ts'
import { cursorAt } from './queries.ts'

const REPEATS = 300

/** Whether a page costs the same however far down it is. */
export async function deepPages(bench: Bench, products: number): Promise<Row[]> {
  const depth = Math.floor(products * 0.45)
  const databaseUrl = bench.stack.databaseUrl(datasetName(products))
  return withWeb(bench, products, 'off', async ({ origin }) => {
    const rows: Row[] = []
    for (const sort of SORTS) {
      const cursor = await cursorAt(databaseUrl, bench.stack.appSecret, sort, depth)
      const first = await measureEach([readUrl(origin, 'listProducts', { sort })], REPEATS)
      const deep = await measureEach([readUrl(origin, 'listProducts', { sort, cursor })], REPEATS)
      rows.push({
        what: `page ${depth.toLocaleString('en-GB')} items deep, ${sort}`,
        figures: {
          'ms p50 first': first.p50,
          'ms p50 deep': deep.p50,
          '× the first': Math.round((deep.p50 / first.p50) * 100) / 100,
        },
        target: 'at most 1.5 × the first',
      })
    }
    return rows
  })
}
