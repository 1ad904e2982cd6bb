import type { Facets } from '@/lib/catalogue-types'
import { toggleSale } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { FacetGroup } from './facet-group'
import { FilterLink } from './filter-link'
import { PriceBands } from './price-bands'
import { SlugValues } from './slug-values'

export type FilterPanelProps = {
  facets: Facets
  state: ListingState
  scope: ListingScope
  onChoose: (state: ListingState) => void
}

/** Every filter as links; each leads to the list with that value on or off. */
export function FilterPanel(props: FilterPanelProps) {
  const { facets, state, scope, onChoose } = props
  const showsSale = !scope.onSale && (facets.onSale > 0 || state.onSale)
  return (
    <div className="divide-y divide-sand lg:pr-3 lg:pb-6">
      {showsSale && (
        <div className="pb-3">
          <FilterLink
            label="In the sale"
            count={facets.onSale}
            isChosen={state.onSale}
            to={toggleSale(state)}
            scope={scope}
            onChoose={onChoose}
          />
        </div>
      )}
      <FacetGroup title="Price">
        <PriceBands {...props} />
      </FacetGroup>
      <SlugValues {...props} facet="colours" title="Colour" many="colours" />
      <SlugValues {...props} facet="styles" title="Style" many="styles" />
      <SlugValues {...props} facet="finishes" title="Finish" many="finishes" />
      <SlugValues {...props} facet="ranges" title="Range" many="ranges" />
    </div>
  )
}
