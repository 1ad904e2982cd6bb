import type { PrismaClient } from '@lomash/db'
import type { GetProductOutput } from '../get-product.schema.ts'
import { loadProductDetails, type ProductDetails } from './load-product-details.ts'

/** At once to one database. More would not be faster, and what waits for them is joined meanwhile. */
const MOST_RUNNING = 2
const MOST_TOGETHER = 25

export type ProductDetail = { product: GetProductOutput | null; freshUntil: number | null }

type Load = (slugs: readonly string[], now: number) => Promise<ProductDetails>

/**
 * One product by its slug. Who comes while statements are running is answered by the next one, together with all others
 * who came meanwhile: together they cost about half. A statement begins after everybody it answers came.
 *
 * The latest `now` (epoch ms) of those it answers is the instant of the prices: nobody is answered before it.
 */
export function batchedDetails(load: Load): (slug: string, now: number) => Promise<ProductDetail> {
  type Asked = { slug: string; now: number; answer: PromiseWithResolvers<ProductDetail> }
  const waiting: Asked[] = []
  let running = 0

  function begin(): void {
    if (running >= MOST_RUNNING || waiting.length === 0) return
    running++
    answer(waiting.splice(0, MOST_TOGETHER)).finally(() => {
      running--
      begin()
    })
  }

  async function answer(asked: readonly Asked[]): Promise<void> {
    try {
      const slugs = [...new Set(asked.map(({ slug }) => slug))]
      const { products, freshUntil } = await load(slugs, Math.max(...asked.map(({ now }) => now)))
      const bySlug = new Map(products.map((product) => [product.slug, product]))
      for (const each of asked) each.answer.resolve({ product: bySlug.get(each.slug) ?? null, freshUntil })
    } catch (error) {
      for (const each of asked) each.answer.reject(error)
    }
  }

  return (slug, now) => {
    const answer = Promise.withResolvers<ProductDetail>()
    waiting.push({ slug, now, answer })
    begin()
    return answer.promise
  }
}

/** By handle: who is to read from the primary cannot be answered by the replica. */
const batchesOf = new WeakMap<PrismaClient, ReturnType<typeof batchedDetails>>()

export function loadProductDetail(db: PrismaClient, slug: string, now: number): Promise<ProductDetail> {
  let batched = batchesOf.get(db)
  if (!batched) {
    batched = batchedDetails((slugs, at) => {
      const [only, ...others] = slugs
      const isAlone = only !== undefined && others.length === 0
      return loadProductDetails(db, isAlone ? { slug: only } : { slugs }, at)
    })
    batchesOf.set(db, batched)
  }
  return batched(slug, now)
}
