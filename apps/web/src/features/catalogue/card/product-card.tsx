'use client'

import { useState } from 'react'
import { Picture } from '@/components/picture'
import { Price } from '@/components/price'
import type { ProductCard as Product } from '@/lib/catalogue-types'
import { productPath } from '@/lib/shop-paths'
import { CardSwatches } from './card-swatches'
import { CompareToggle } from './compare-toggle'

type ProductCardProps = {
  product: Product
  sizes: string
  isEager?: boolean
  /** Colours the shopper filters by: the card opens with one of them. */
  preferredColours?: readonly string[]
}

export function ProductCard({ product, sizes, isEager, preferredColours = [] }: ProductCardProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const { swatches, price } = product
  const opening = swatches.find(({ slug }) => preferredColours.includes(slug)) ?? swatches[0]
  const shown = swatches.find(({ slug }) => slug === chosen) ?? opening
  const isOther = shown !== swatches[0]

  return (
    <article className="group relative flex h-full flex-col">
      <div className="overflow-hidden bg-linen">
        {shown && (
          <Picture
            imageKey={shown.imageKey}
            alt={`${product.name} in ${shown.name}`}
            sizes={sizes}
            isEager={isEager}
            className="aspect-4/3 w-full"
          />
        )}
      </div>
      <CardSwatches product={product} chosen={shown?.slug} onChoose={setChosen} />
      <h3 className="mt-0.5 font-[550] leading-snug">
        <a
          href={productPath(product, isOther ? shown?.slug : undefined)}
          className="underline-offset-4 after:absolute after:inset-0 group-hover:text-oak hover:underline"
        >
          {product.name}
        </a>
      </h3>
      <p className="text-bark text-sm">
        {product.rangeName}, {product.finishName.toLowerCase()}
      </p>
      <div className="mt-2">
        {price.sale && <p className="text-clay text-sm">{price.sale.name}</p>}
        <Price price={price} isFrom className="font-[550]" />
        <p className="mt-0.5 text-bark text-sm leading-snug">{product.priceBasis}</p>
      </div>
      <CompareToggle slug={product.slug} name={product.name} />
    </article>
  )
}
