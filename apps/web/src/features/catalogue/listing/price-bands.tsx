import { isSamePrice, togglePrice } from '@/lib/listing/listing-edit'
import { priceLabel } from './chosen'
import { FilterLink } from './filter-link'
import type { FilterPanelProps } from './filter-panel'

/** The API's bands end at the last penny, the URL's in front of the next pound. */
const inPounds = (band: { priceMin: number; priceMax: number | null }) => ({
  min: band.priceMin / 100,
  max: band.priceMax === null ? null : (band.priceMax + 1) / 100,
})

export function PriceBands({ facets, state, scope, onChoose }: FilterPanelProps) {
  const bands = facets.priceBands.map((band) => {
    const price = inPounds(band)
    return { price, count: band.count, isChosen: isSamePrice(state.price, price) }
  })
  return (
    <ul>
      {bands
        .filter(({ count, isChosen }) => count > 0 || isChosen)
        .map(({ price, count, isChosen }) => (
          <li key={price.min}>
            <FilterLink
              label={priceLabel(price)}
              count={count}
              isChosen={isChosen}
              to={togglePrice(state, price)}
              scope={scope}
              onChoose={onChoose}
            />
          </li>
        ))}
    </ul>
  )
}
