import { COMPARE_LIMIT, compareList, toggleCompared } from '@/lib/compare-list'
import { instead } from '@/lib/plain-click'
import { categoryPath, comparePath } from '@/lib/shop-paths'
import { useStoredSlugs } from '@/lib/use-stored-slugs'
import type { StageProduct } from './product-stage'

/** What to do next: put it beside others, or see its range. */
export function ProductActions({ product }: { product: StageProduct }) {
  const slugs = useStoredSlugs(compareList)
  const isChosen = slugs.includes(product.slug)
  const isFull = !isChosen && slugs.length >= COMPARE_LIMIT
  return (
    <div className="grid gap-3">
      <a
        href={comparePath(isFull ? slugs : [product.slug])}
        onClick={isFull ? undefined : instead(() => toggleCompared(product.slug))}
        className="button button-main"
      >
        {isFull
          ? 'Four to compare already: see them'
          : isChosen
            ? 'Take out of the comparison'
            : 'Compare with others'}
      </a>
      <a
        href={`${categoryPath(product.category)}?range=${product.range.slug}`}
        className="button button-plain"
      >
        See all of the {product.range.name} range
      </a>
    </div>
  )
}
