import { inThread } from '../measure/in-thread.ts'
import type { Bench } from '../setup/bench.ts'
import { datasetName } from '../setup/dataset.ts'
import type { Web } from '../setup/web.ts'
import { readPopularProducts, readVocabulary } from '../traffic/vocabulary.ts'
import { popularChoices } from './choices.ts'
import type { Shoppers } from './mix.ts'
import type { ShoppersOutcome, ShoppersTask } from './shoppers-thread.ts'

const CHOICES = 300
const PRODUCTS = 3_000

/** A running shop, and what shoppers may ask it for. */
export type Shop = { web: Web; wishes: Omit<Shoppers, 'seed'> }

export async function wishesOf({ stack }: Bench, products: number): Promise<Shop['wishes']> {
  const databaseUrl = stack.databaseUrl(datasetName(products))
  return {
    choices: popularChoices(await readVocabulary(databaseUrl), CHOICES),
    products: await readPopularProducts(databaseUrl, PRODUCTS),
  }
}

/** Lets shoppers into the shop at a constant rate. Another seed: others, who ask for the same things in another order. */
export function visit(
  { web, wishes }: Shop,
  { requestsPerSecond, seconds, seed }: { requestsPerSecond: number; seconds: number; seed: number },
): Promise<ShoppersOutcome> {
  const task: ShoppersTask = { ...wishes, origin: web.origin, requestsPerSecond, seconds, seed }
  return inThread<ShoppersOutcome>(new URL('./shoppers-thread.ts', import.meta.url), task)
}
