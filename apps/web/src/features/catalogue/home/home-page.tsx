import { JsonLd } from '@/components/json-ld'
import type { CategoryCode } from '@/lib/catalogue-types'
import { pictureUrl } from '@/lib/picture-urls'
import { siteUrl } from '@/lib/site-url'
import { api } from '@/trpc/server'
import { CardGrid } from '../card/card-grid'
import { HomeCategory } from './home-category'
import { HomeHero } from './home-hero'
import { HomeSale } from './home-sale'
import { HomeSteps } from './home-steps'

const MOST_VIEWED = 4

export async function HomePage() {
  const mostViewed = (category: CategoryCode) =>
    api.catalogue.listProducts({ category, sort: 'most-viewed', limit: MOST_VIEWED })
  const [{ items: categories }, { running }, kitchens, bedrooms] = await Promise.all([
    api.catalogue.listCategories(),
    api.catalogue.listSales(),
    mostViewed('KITCHEN'),
    mostViewed('BEDROOM'),
  ])
  const viewed = [...kitchens.items, ...bedrooms.items]
  const [first, ...others] = categories
  return (
    <>
      <JsonLd
        data={{
          '@type': 'Organization',
          name: 'Lomash Wood',
          url: siteUrl().href,
          description: 'Fitted kitchens and bedrooms, made to order in the UK.',
          ...(first && { image: new URL(pictureUrl(first.imageKey, 1920), siteUrl()).href }),
        }}
      />
      {first && <HomeHero imageKey={first.imageKey} />}
      {first && <HomeCategory category={first} />}
      <HomeSale sales={running} />
      {others.map((category) => (
        <HomeCategory key={category.code} category={category} />
      ))}
      {viewed.length > 0 && (
        <section aria-labelledby="viewed-title" className="page">
          <h2 id="viewed-title" className="display mb-8 text-3xl">
            Looked at most
          </h2>
          <CardGrid products={viewed} />
        </section>
      )}
      <HomeSteps />
    </>
  )
}
