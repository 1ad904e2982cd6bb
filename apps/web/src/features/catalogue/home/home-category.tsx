import type { Category } from '@/lib/catalogue-types'
import { categoryPath } from '@/lib/shop-paths'
import { RangeTile } from './range-tile'

const SHOWN = 6

/** A category by its ranges, as pictures. */
export function HomeCategory({ category }: { category: Category }) {
  const path = categoryPath(category.code)
  const titleId = `${category.slug}-title`
  return (
    <section aria-labelledby={titleId} className="page section">
      <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-12 lg:items-end">
        <div className="lg:col-span-7">
          <h2 id={titleId} className="display text-4xl">
            {category.headline}
          </h2>
        </div>
        <div className="lg:col-span-5">
          <p className="max-w-prose text-bark">{category.description}</p>
          <a href={path} className="link mt-2 inline-flex min-h-11 items-center font-[550]">
            All {category.productCount} {category.name.toLowerCase()}
          </a>
        </div>
      </div>
      <ul className="mt-10 grid grid-cols-2 gap-x-3 gap-y-8 sm:gap-x-6 lg:grid-cols-3 lg:gap-y-12">
        {category.ranges
          .filter(({ imageKey }) => imageKey !== null && imageKey !== category.imageKey)
          .slice(0, SHOWN)
          .map((range) => (
            <li key={range.slug}>
              <RangeTile range={range} href={`${path}?range=${range.slug}`} />
            </li>
          ))}
      </ul>
    </section>
  )
}
