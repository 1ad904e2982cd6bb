import type { ReadDependencies } from '../shared/public-read.ts'
import { loadProductDetails } from './detail/load-product-details.ts'

/** One live product with everything its page shows, in one statement; null also for a draft and for one no longer sold. */
export async function getProduct({ database, now }: ReadDependencies, { slug }: { slug: string }) {
  const { products, freshUntil } = await loadProductDetails(database.replica, { slug }, now)
  return { output: products[0] ?? null, freshUntil }
}
