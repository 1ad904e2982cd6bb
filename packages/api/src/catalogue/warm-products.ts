import { tag } from '@lomash/cache'
import type { Services } from '../services.ts'
import { databaseAt, toAnswer } from '../shared/public-read.ts'
import { loadProductDetails } from './detail/load-product-details.ts'
import { reads } from './reads.ts'

/** Founding document, "Cache Warming". */
const MOST_VIEWED = 50

/** Keeps what shoppers look at most before they ask, in one query and one pipeline; how many products were kept. */
export async function warmProducts(services: Services): Promise<number> {
  return services.cache.fill('products', [tag.products, tag.sales], async (position) => {
    const { replica } = await databaseAt(services, position)
    const { products, freshUntil } = await loadProductDetails(
      replica,
      { mostViewed: MOST_VIEWED },
      services.clock(),
    )
    return products.map((product) => ({
      address: reads.getProduct.address({ slug: product.slug }),
      body: toAnswer(reads.getProduct, product),
      wrongAt: freshUntil,
    }))
  })
}
