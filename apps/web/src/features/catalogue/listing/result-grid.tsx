import type { Ref } from 'react'
import type { ProductCard as Product } from '@/lib/catalogue-types'
import { ProductCard } from '../card/product-card'
import { cardAnchor } from './listing-data'

const SIZES =
  '(min-width: 84rem) 236px, (min-width: 80rem) 18vw, (min-width: 64rem) 22vw, (min-width: 48rem) 30vw, 45vw'
/** Pictures of the first rows are seen at once. */
const EAGER_CARDS = 4

type ResultGridProps = {
  ref: Ref<HTMLUListElement>
  items: readonly Product[]
  preferredColours: readonly string[]
}

export function ResultGrid({ ref, items, preferredColours }: ResultGridProps) {
  return (
    <ul
      ref={ref}
      className="grid grid-cols-2 gap-x-3 gap-y-10 sm:gap-x-6 md:grid-cols-3 lg:gap-y-14 xl:grid-cols-4"
    >
      {items.map((product, place) => (
        <li key={product.id} id={cardAnchor(product)} className="scroll-mt-4">
          <ProductCard
            product={product}
            sizes={SIZES}
            isEager={place < EAGER_CARDS}
            preferredColours={preferredColours}
          />
        </li>
      ))}
    </ul>
  )
}
