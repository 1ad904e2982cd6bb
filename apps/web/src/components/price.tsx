import type { Price as PriceData } from '@/lib/catalogue-types'
import { formatPence } from '@/lib/money'

type PriceProps = {
  price: PriceData
  /** The smallest of several: said as "From". */
  isFrom: boolean
  /** For the current price; the rest follows it. */
  className?: string
}

/** A price, with what it was when a sale takes something off. */
export function Price({ price, isFrom, className }: PriceProps) {
  const { priceInPence, wasInPence } = price
  return (
    <p className="tabular flex flex-wrap items-baseline gap-x-2">
      <span className={className}>
        {wasInPence !== null && <span className="sr-only">Now </span>}
        {isFrom && 'From '}
        {formatPence(priceInPence)}
      </span>
      {wasInPence !== null && (
        <span className="text-bark text-sm">
          <span className="sr-only">Was </span>
          <s>{formatPence(wasInPence)}</s>
        </span>
      )}
    </p>
  )
}
