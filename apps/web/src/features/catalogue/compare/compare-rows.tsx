import type { ReactNode } from 'react'
import { Price } from '@/components/price'
import type { Product } from '@/lib/catalogue-types'
import { formatDimensions } from '@/lib/measure'
import { formatPence } from '@/lib/money'

export type CompareRow = { title: string; cell: (product: Product) => ReactNode }

export const COMPARE_ROWS: readonly CompareRow[] = [
  {
    title: 'Price',
    cell: ({ price, priceBasis, sizes }) => (
      <>
        {price.sale && <p className="text-clay text-sm">{price.sale.name}</p>}
        <Price price={price} isFrom={sizes.length > 1} className="font-[550] text-lg" />
        <p className="mt-1 text-bark text-sm">{priceBasis}</p>
      </>
    ),
  },
  { title: 'Style', cell: ({ style }) => style.name },
  { title: 'Finish', cell: ({ finish }) => finish.name },
  {
    title: 'Colours',
    cell: ({ colours }) => (
      <ul className="grid gap-1.5">
        {colours.map(({ slug, name, hex }) => (
          <li key={slug} className="flex items-center gap-2.5">
            <span style={{ backgroundColor: hex }} className="swatch size-4 shrink-0" />
            {name}
          </li>
        ))}
      </ul>
    ),
  },
  {
    title: 'Sizes',
    cell: ({ sizes }) => (
      <ul className="tabular grid gap-3">
        {sizes.map((size) => (
          <li key={size.id} className="leading-snug">
            <span className="block">{formatPence(size.price.priceInPence)}</span>
            <span className="block text-bark text-sm">{formatDimensions(size)}</span>
          </li>
        ))}
      </ul>
    ),
  },
  { title: 'Range', cell: ({ range }) => range.name },
  { title: 'In short', cell: ({ summary }) => <p className="text-sm">{summary}</p> },
]
