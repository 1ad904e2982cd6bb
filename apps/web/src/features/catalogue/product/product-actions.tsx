import { COMPARE_LIMIT, compareList, toggleCompared } from '@/lib/compare-list'
import { instead } from '@/lib/plain-click'
import { bookPathFor, categoryPath, comparePath } from '@/lib/shop-paths'
import { useStoredSlugs } from '@/lib/use-stored-slugs'
import type { StageProduct } from './product-stage'

/** What to do next: talk about it, put it beside others, or see its range. */
export function ProductActions({ product }: { product: StageProduct }) {
  const slugs = useStoredSlugs(compareList)
  const isChosen = slugs.includes(product.slug)
  const isFull = !isChosen && slugs.length >= COMPARE_LIMIT
  return (
    <div className="grid gap-3">
      <a href={bookPathFor(product.category)} className="button button-main">
        Book a design visit
      </a>
      <a
        href={comparePath(isFull ? slugs : [product.slug])}
        onClick={isFull ? undefined : instead(() => toggleCompared(product.slug))}
        className="button button-plain"
      >
        {isFull
          ? 'Four to compare already: see them'
          : isChosen
            ? 'Take out of the comparison'
            : 'Compare with others'}
      </a>
      <a
        href={`${categoryPath(product.category)}?range=${product.range.slug}`}
        className="link inline-flex min-h-11 items-center justify-self-start"
      >
        See all of the {product.range.name} range
      </a>
    </div>
  )
}
