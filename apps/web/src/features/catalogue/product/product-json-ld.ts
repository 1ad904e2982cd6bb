import type { Product } from '@/lib/catalogue-types'
import { pictureUrl } from '@/lib/picture-urls'
import { productPath } from '@/lib/shop-paths'
import { siteUrl } from '@/lib/site-url'

const pounds = (pence: number) => (pence / 100).toFixed(2)

/** schema.org Product, with what its sizes cost now. */
export function productJsonLd(product: Product): Record<string, unknown> {
  const absolute = (path: string) => new URL(path, siteUrl()).href
  const prices = product.sizes.map(({ price }) => price.priceInPence)
  const images = [...product.colours, ...product.images].map(({ imageKey }) => pictureUrl(imageKey, 1920))
  return {
    '@type': 'Product',
    name: product.name,
    description: product.summary,
    sku: product.slug,
    url: absolute(productPath(product)),
    image: images.map(absolute),
    brand: { '@type': 'Brand', name: 'Lomash Wood' },
    category: product.category === 'KITCHEN' ? 'Fitted kitchens' : 'Fitted bedrooms',
    color: product.colours.map(({ name }) => name).join(', '),
    offers: {
      '@type': 'AggregateOffer',
      priceCurrency: 'GBP',
      lowPrice: pounds(Math.min(product.price.priceInPence, ...prices)),
      highPrice: pounds(Math.max(product.price.priceInPence, ...prices)),
      offerCount: Math.max(1, prices.length),
      availability: `https://schema.org/${availability(product.stockQuantity)}`,
    },
  }
}

function availability(stockQuantity: number | null): string {
  if (stockQuantity === null) return 'MadeToOrder'
  return stockQuantity === 0 ? 'OutOfStock' : 'InStock'
}
