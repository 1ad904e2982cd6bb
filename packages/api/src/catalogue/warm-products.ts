import { tag } from '@lomash/cache'
import type { Services } from '../services.ts'
import { dependenciesAt, toAnswer } from '../shared/public-read.ts'
import { loadProductDetails } from './detail/load-product-details.ts'
import { reads } from './reads.ts'

/** Founding document, "Cache Warming". */
const MOST_VIEWED = 50

/** Keeps what shoppers look at most before they ask, in one query and one pipeline; how many products were kept. */
export async function warmProducts(services: Services): Promise<number> {
  return services.cache.fill('products', [tag.products, tag.sales], async (position) => {
    const { database, now } = await dependenciesAt(services, position)
    const { products, freshUntil } = await loadProductDetails(
      database.replica,
      { mostViewed: MOST_VIEWED },
      now,
    )
    return products.map((product) => ({
      address: reads.getProduct.address({ slug: product.slug }),
      body: toAnswer(reads.getProduct, product),
      wrongAt: freshUntil,
    }))
  })
}
