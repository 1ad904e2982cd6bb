import { Price } from '@/components/price'
import { formatEnd } from '@/lib/london-date'
import { formatDimensions } from '@/lib/measure'
import { type Choice, type ChoosableProduct, chosenPrice, chosenSize } from './product-choice'

/** What it costs, what that covers, and until when. */
export function PriceBlock({ product, choice }: { product: ChoosableProduct; choice: Choice }) {
  const { price, isFrom } = chosenPrice(product, choice)
  const size = chosenSize(product, choice)
  return (
    <div aria-live="polite" className="border-sand border-y py-5">
      <Price price={price} isFrom={isFrom} className="display text-3xl" />
      {price.sale && (
        <p className="mt-1 text-clay">
          {price.sale.name}, until {formatEnd(price.sale.endsAt)}
        </p>
      )}
      <p className="mt-1 text-bark text-sm">
        {size ? `${size.name}; ${formatDimensions(size)}. ` : ''}
        {isFrom || !size ? product.priceBasis : excludedOf(product.priceBasis)}. VAT included.
      </p>
    </div>
  )
}

/** The basis names the smallest size first; what is left out is the same for all. */
function excludedOf(basis: string): string {
  const [, ...rest] = basis.split(', ')
  const text = rest.join(', ')
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : basis
}
