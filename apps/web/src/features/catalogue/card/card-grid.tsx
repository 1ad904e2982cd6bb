import type { ProductCard as Product } from '@/lib/catalogue-types'
import { ProductCard } from './product-card'

const SIZES = '(min-width: 80rem) 302px, (min-width: 64rem) 23vw, (min-width: 48rem) 31vw, 46vw'

/** Products in rows of two, three or four. */
export function CardGrid({ products }: { products: readonly Product[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-10 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4">
      {products.map((product) => (
        <li key={product.id}>
          <ProductCard product={product} sizes={SIZES} />
        </li>
      ))}
    </ul>
  )
}
