import { toggleSlug } from '@/lib/listing/listing-edit'
import type { SlugFacet } from '@/lib/listing/listing-state'
import { FacetGroup } from './facet-group'
import { FilterLink } from './filter-link'
import type { FilterPanelProps } from './filter-panel'

const SHOWN_AT_ONCE = 8

type SlugValuesProps = FilterPanelProps & { facet: SlugFacet; title: string; many: string }
type Value = { slug: string; name: string; count: number; hex?: string }

/** The values of a facet; of many, those that are on and the first stand outside the fold. */
export function SlugValues({ facet, title, many, facets, state, scope, onChoose }: SlugValuesProps) {
  const chosen = state[facet]
  const values: Value[] = facets[facet].filter(({ slug, count }) => count > 0 || chosen.includes(slug))
  if (values.length === 0) return null
  const isOutside = (value: Value, place: number) =>
    values.length <= SHOWN_AT_ONCE + 2 || place < SHOWN_AT_ONCE || chosen.includes(value.slug)
  const folded = values.filter((value, place) => !isOutside(value, place))
  const list = (some: Value[]) => (
    <ul>
      {some.map((value) => (
        <li key={value.slug}>
          <FilterLink
            label={value.name}
            count={value.count}
            hex={value.hex}
            isChosen={chosen.includes(value.slug)}
            to={toggleSlug(state, facet, value.slug)}
            scope={scope}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <FacetGroup title={title}>
      {list(values.filter(isOutside))}
      {folded.length > 0 && (
        <details className="group/rest">
          <summary className="link inline-flex min-h-11 items-center text-sm group-open/rest:hidden">
            All {values.length} {many}
          </summary>
          {list(folded)}
        </details>
      )}
    </FacetGroup>
  )
}
