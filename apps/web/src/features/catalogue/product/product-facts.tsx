import type { ReactNode } from 'react'
import type { Product } from '@/lib/catalogue-types'
import { formatCount } from '@/lib/measure'
import { categoryPath } from '@/lib/shop-paths'

export function ProductFacts({ product }: { product: Product }) {
  const path = categoryPath(product.category)
  const link = (name: string, fact: { slug: string; name: string }) => (
    <a href={`${path}?${name}=${fact.slug}`} className="link">
      {fact.name}
    </a>
  )
  const facts: [string, ReactNode][] = [
    ['Range', link('range', product.range)],
    ['Style', link('style', product.style)],
    ['Finish', link('finish', product.finish)],
    ['Colours', product.colours.map(({ name }) => name).join(', ')],
    ['Availability', availabilityOf(product.stockQuantity)],
  ]
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title" className="display mb-5 text-2xl">
        Facts
      </h2>
      <dl className="border-stone border-t">
        {facts.map(([term, value]) => (
          <div key={term} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-4 border-sand border-b py-3">
            <dt className="text-bark">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-5 max-w-prose text-bark">{product.range.description}</p>
    </section>
  )
}

function availabilityOf(stockQuantity: number | null): string {
  if (stockQuantity === null) return 'Made to order'
  return stockQuantity === 0 ? 'Sold out' : `${formatCount(stockQuantity)} in stock`
}
