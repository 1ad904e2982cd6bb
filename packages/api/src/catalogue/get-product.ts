import type { ReadDependencies } from '../shared/public-read.ts'
import { loadProductDetail } from './detail/batched-details.ts'

/** One live product with everything its page shows; null also for a draft and for one no longer sold. */
export async function getProduct({ database, now }: ReadDependencies, { slug }: { slug: string }) {
  const { product, freshUntil } = await loadProductDetail(database.replica, slug, now)
  return { output: product, freshUntil }
}
