import { Picture } from '@/components/picture'
import { Price } from '@/components/price'
import type { Product } from '@/lib/catalogue-types'
import { comparePath } from '@/lib/shop-paths'
import { CompareLink } from './compare-link'

const SHOWN = 4

/** Near products, each a link to the comparison with it in. */
export function CompareSuggestions({ products }: { products: readonly Product[] }) {
  const slugs = products.map(({ slug }) => slug)
  const near = new Map(products.flatMap(({ related }) => related).map((card) => [card.slug, card]))
  const others = [...near.values()].filter(({ slug }) => !slugs.includes(slug)).slice(0, SHOWN)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="add-title" className="mt-16">
      <h2 id="add-title" className="display mb-6 text-2xl">
        Put one of these beside
      </h2>
      <ul className="grid grid-cols-2 gap-x-3 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
        {others.map((card) => (
          <li key={card.id} className="group relative">
            {card.swatches[0] && (
              <Picture
                imageKey={card.swatches[0].imageKey}
                alt=""
                sizes="(min-width: 64rem) 23vw, 46vw"
                className="aspect-4/3 w-full"
              />
            )}
            <CompareLink
              href={comparePath([...slugs, card.slug])}
              slug={card.slug}
              puts="in"
              className="mt-3 inline-block font-[550] leading-snug after:absolute after:inset-0 group-hover:text-oak group-hover:underline"
            >
              <span className="sr-only">Add </span>
              {card.name}
            </CompareLink>
            <Price price={card.price} isFrom className="" />
          </li>
        ))}
      </ul>
    </section>
  )
}
