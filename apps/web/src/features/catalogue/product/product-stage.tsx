'use client'

import { type ReactNode, useState } from 'react'
import { FinanceNote } from '@/components/finance-note'
import { productPath } from '@/lib/shop-paths'
import { ColourChoice } from './colour-choice'
import { Gallery } from './gallery'
import { PriceBlock } from './price-block'
import { ProductActions } from './product-actions'
import {
  type Choice,
  type ChoosableProduct,
  choiceHref,
  chosenPrice,
  viewOfSize,
  viewsOf,
} from './product-choice'
import { SizeChoice } from './size-choice'

export type StageProduct = ChoosableProduct & {
  summary: string
  range: { slug: string; name: string }
}

type ProductStageProps = {
  product: StageProduct
  initial: Choice
  /** What stands below the pictures and does not change. */
  children: ReactNode
}

/** Pictures, choice and price of a product; choices are links, which scripts answer in place. */
export function ProductStage({ product, initial, children }: ProductStageProps) {
  const [choice, setChoice] = useState(initial)
  // A picked colour is looked at in its own picture, also when the size has one.
  const [view, setView] = useState(() => (initial.colour === null ? viewOfSize(product, initial) : 0))
  const path = productPath(product)
  const { price, isFrom } = chosenPrice(product, choice)

  const choose = (next: Choice, nextView: number) => {
    setChoice(next)
    setView(nextView)
    window.history.replaceState(null, '', choiceHref(path, next))
  }

  return (
    <div className="page grid grid-cols-1 gap-x-14 gap-y-8 pt-4 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr] lg:pt-6 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <Gallery views={viewsOf(product, choice)} current={view} onChange={setView} />
      <div className="grid grid-cols-1 content-start gap-7 lg:row-span-2">
        <div>
          <h1 className="display text-3xl">{product.name}</h1>
          <p className="mt-3 max-w-prose text-bark">{product.summary}</p>
        </div>
        <PriceBlock product={product} choice={choice} />
        <ColourChoice
          product={product}
          choice={choice}
          path={path}
          onChoose={(colour) => choose({ ...choice, colour }, 0)}
        />
        <SizeChoice
          product={product}
          choice={choice}
          path={path}
          onChoose={(size) => choose({ ...choice, size }, viewOfSize(product, { ...choice, size }))}
        />
        <ProductActions product={product} />
        <FinanceNote priceInPence={price.priceInPence} isFrom={isFrom} />
      </div>
      {children}
    </div>
  )
}
