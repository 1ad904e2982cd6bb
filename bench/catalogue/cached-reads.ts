import { withFloor } from '../measure/floor.ts'
import { figuresOf, measureLoad } from '../measure/load.ts'
import { receive } from '../measure/received.ts'
import { type Row, shareInPercent } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { withWeb } from '../setup/web.ts'
import { readUrl } from '../traffic/urls.ts'

/** The cached first page and a cached page of HTML against the floor, each with a body of the same size. */
export async function cachedReads(bench: Bench, products: number): Promise<Row[]> {
  return withWeb(bench, products, 'on', async ({ origin }) => {
    const rows: Row[] = []
    const targets = [
      {
        what: 'cached listProducts, first page',
        url: readUrl(origin, 'listProducts', { category: 'KITCHEN' }),
        target: 'at least 20 % of the floor',
      },
      { what: 'cached HTML of /kitchens', url: `${origin}/kitchens`, target: undefined },
    ]
    for (const { what, url, target } of targets) {
      const { body } = await receive(url)
      const floor = await withFloor(bench.stack, body, (floorUrl) => measureLoad([floorUrl]))
      const load = await measureLoad([url])
      const share = shareInPercent(load.requestsPerSecond, floor.requestsPerSecond)
      rows.push(
        {
          what: `floor: node:http and one Redis GET of ${body.length.toLocaleString('en-GB')} bytes`,
          figures: figuresOf(floor),
        },
        { what, figures: { ...figuresOf(load), '% of the floor': share }, target },
      )
    }
    return rows
  })
}
