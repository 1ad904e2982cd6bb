import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { tag } from '@lomash/cache'
import type { Services } from '../services.ts'
import { dependenciesAt, toAnswer } from '../shared/public-read.ts'
import { loadProductDetails } from './detail/load-product-details.ts'
import { reads } from './reads.ts'

/** Founding document, "Cache Warming". */
const MOST_VIEWED = 50

/** After those, in the background and by small steps: more made no difference to shoppers (bench/README.md). */
const NEXT_MOST_VIEWED = 450
const STEP = 25
/** After each step, so many times as long as it took: a busy database is left alone. */
const REST = 5

/** Keeps what shoppers look at most before they ask, in one query and one pipeline; how many products were kept. */
export async function warmProducts(services: Services): Promise<number> {
  return (await keepMostViewed(services, 0, MOST_VIEWED)).kept
}

/**
 * When everything was forgotten: the most viewed first, then on down the list, slowly enough to be in nobody's way, so
 * that what shoppers are about to ask for costs the database a statement for many and not one each.
 *
 * @throws what the database or Redis throws; the rest is then left to be made when it is asked for
 */
export async function warmManyProducts(services: Services): Promise<number> {
  let kept = await warmProducts(services)
  for (let from = MOST_VIEWED; from < MOST_VIEWED + NEXT_MOST_VIEWED; from += STEP) {
    const startedAt = performance.now()
    const step = await keepMostViewed(services, from, STEP)
    kept += step.kept
    // The end of the list, or another process is at it.
    if (step.found < STEP) break
    await sleep((performance.now() - startedAt) * REST)
  }
  return kept
}

async function keepMostViewed(services: Services, from: number, count: number) {
  let found = 0
  const fence = [tag.products, tag.sales]
  const kept = await services.cache.fill(`products:${from}`, fence, async (position) => {
    const { database, now } = await dependenciesAt(services, position)
    const choice = { mostViewed: count, after: from }
    const { products, freshUntil } = await loadProductDetails(database.replica, choice, now)
    found = products.length
    return products.map((product) => ({
      address: reads.getProduct.address({ slug: product.slug }),
      body: toAnswer(reads.getProduct, product),
      wrongAt: freshUntil,
    }))
  })
  return { kept, found }
}
