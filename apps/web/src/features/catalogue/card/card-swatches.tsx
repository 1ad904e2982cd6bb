import type { ProductCard } from '@/lib/catalogue-types'
import { instead } from '@/lib/plain-click'
import { productPath } from '@/lib/shop-paths'

type CardSwatchesProps = {
  product: ProductCard
  chosen: string | undefined
  onChoose: (colour: string) => void
}

/** Each colour is a link to the product in it; with scripts it changes the card's picture instead. */
export function CardSwatches({ product, chosen, onChoose }: CardSwatchesProps) {
  return (
    <ul aria-label="Colours" className="relative z-10 -ml-1.5 flex min-h-10 items-center coarse:-ml-3">
      {product.swatches.map(({ slug, name, hex }) => (
        <li key={slug} className="coarse:nth-[n+4]:hidden sm:coarse:nth-[n+4]:block">
          <a
            href={productPath(product, slug)}
            rel="nofollow"
            title={name}
            aria-label={`${product.name} in ${name}`}
            aria-current={slug === chosen ? 'true' : undefined}
            onClick={instead(() => onChoose(slug))}
            className="group/swatch grid size-8 place-items-center rounded-full coarse:size-11"
          >
            <span
              style={{ backgroundColor: hex }}
              className="swatch size-5 ring-1 ring-transparent ring-offset-2 ring-offset-paper group-hover/swatch:ring-stone group-aria-[current]/swatch:ring-ink"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
