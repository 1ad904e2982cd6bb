import { createCache, createTcpDriver } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import { listProductsInput } from '../../packages/api/src/catalogue/list-products.schema.ts'
import { reads } from '../../packages/api/src/catalogue/reads.ts'
import { createInvalidationLog } from '../../packages/api/src/platform/invalidation-log.ts'
import { createServices, type Services } from '../../packages/api/src/services.ts'
import { dependenciesAt, readAnswer } from '../../packages/api/src/shared/public-read.ts'
import { percentilesOf } from '../measure/percentiles.ts'
import type { Row } from '../measure/report.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import { SORTS } from '../traffic/vocabulary.ts'

type Input = ReturnType<typeof listProductsInput.parse>

const WARM_UP = 100

/**
 * What a miss costs over the query it leads to: looking, the lease, checking, storing. In this process and one at a time, each
 * input both ways, so that nothing else is between the two figures.
 */
export async function addedByMiss({ stack, isQuick }: Bench, products: number): Promise<Row[]> {
  const database = createDatabase({
    primaryUrl: stack.databaseUrl(datasetName(products)),
    poolSize: 3,
    preparesStatements: true,
  })
  const driver = createTcpDriver({ url: stack.cacheUrl, poolSize: 2, commandTimeoutMs: 1_000 })
  const cache = createCache({ driver, log: createInvalidationLog(database), isEnabled: true })
  try {
    await cache.start()
    const services = createServices({ database, cache, appSecret: stack.appSecret })
    return await bothWays(services, distinctInputs(isQuick ? 400 : 1_100))
  } finally {
    await cache.close()
    await database.close()
  }
}

async function bothWays(services: Services, inputs: readonly Input[]): Promise<Row[]> {
  const bare: number[] = []
  const missed: number[] = []
  for (const [n, input] of inputs.entries()) {
    const ways = [
      async () => void bare.push(await millisecondsOf(() => loadBare(services, input))),
      async () => void missed.push(await millisecondsOf(() => readMissing(services, input))),
    ]
    // Whoever comes second finds the database's pages warm: by turns.
    for (const way of n % 2 === 0 ? ways : ways.reverse()) await way()
  }
  const [alone, through] = [percentilesOf(bare.slice(WARM_UP)), percentilesOf(missed.slice(WARM_UP))]
  return rowsOf(alone, through, inputs.length - WARM_UP)
}

async function loadBare(services: Services, input: Input): Promise<void> {
  const { output } = await reads.listProducts.load(await dependenciesAt(services, null), input)
  JSON.stringify(output)
}

async function readMissing(services: Services, input: Input): Promise<void> {
  const { state } = await readAnswer(services, reads.listProducts, input)
  if (state !== 'miss') throw new Error(`A list nobody had asked for was a ${state}`)
}

/** First pages that differ in category, order, length and a filter, none twice. */
function distinctInputs(count: number): Input[] {
  return Array.from({ length: count }, (_, n) =>
    listProductsInput.parse({
      category: n % 2 === 0 ? 'KITCHEN' : 'BEDROOM',
      sort: SORTS[n % SORTS.length],
      limit: 12 + (n % 13),
      priceMin: n,
    }),
  )
}

async function millisecondsOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

function rowsOf(bare: ReturnType<typeof percentilesOf>, missed: typeof bare, count: number): Row[] {
  const figures = ({ p50, p95 }: typeof bare) => ({ 'ms p50': p50, 'ms p95': p95 })
  const added = (one: number, other: number) => Math.round((one - other) * 100) / 100
  return [
    { what: `listProducts, the query alone, ${count} inputs`, figures: figures(bare) },
    { what: 'the same through the cache, each a miss', figures: figures(missed) },
    {
      what: 'added by the miss',
      figures: { 'ms p50': added(missed.p50, bare.p50), 'ms p95': added(missed.p95, bare.p95) },
      target: 'under 1 ms p50',
    },
  ]
}
