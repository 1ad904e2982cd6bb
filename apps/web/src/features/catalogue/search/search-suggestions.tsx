import { api } from '@/trpc/server'
import { CardGrid } from '../card/card-grid'

const POPULAR = 4
const RANGES = 6

/** Somewhere to go for who has not found, or not yet asked. */
export async function SearchSuggestions() {
  const [{ items: categories }, { items: popular }] = await Promise.all([
    api.catalogue.listCategories(),
    api.catalogue.listProducts({ sort: 'most-viewed', limit: POPULAR }),
  ])
  return (
    <div className="page grid gap-14">
      <div className="grid gap-8 md:grid-cols-2">
        {categories.map(({ slug, name, ranges }) => (
          <section key={slug} aria-labelledby={`${slug}-ranges`}>
            <h2 id={`${slug}-ranges`} className="mb-2 font-[550]">
              {name} by range
            </h2>
            <ul className="flex flex-wrap gap-x-5">
              {ranges.slice(0, RANGES).map((range) => (
                <li key={range.slug}>
                  <a href={`/${slug}?range=${range.slug}`} className="link inline-flex min-h-11 items-center">
                    {range.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section aria-labelledby="popular-title">
        <h2 id="popular-title" className="display mb-6 text-2xl">
          Looked at most
        </h2>
        <CardGrid products={popular} />
      </section>
    </div>
  )
}
