import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import type { Category, CategoryCode } from '@/lib/catalogue-types'
import { isPlain } from '@/lib/listing/listing-edit'
import { parseListing } from '@/lib/listing/listing-url'
import { openGraph, plainTitle } from '@/lib/page-metadata'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { categoryPath } from '@/lib/shop-paths'
import { api } from '@/trpc/server'
import { Listing } from './listing'
import { loadListing } from './load-listing'
import { CATEGORY_NOUNS } from './nouns'

type CategoryPageProps = { code: CategoryCode; query: PageQuery }

async function loadCategory(code: CategoryCode): Promise<Category> {
  const { items } = await api.catalogue.listCategories()
  const category = items.find((each) => each.code === code)
  if (!category) throw new Error(`The shop has no category ${code}`)
  return category
}

export async function categoryMetadata({ code, query }: CategoryPageProps): Promise<Metadata> {
  const { seo, imageKey } = await loadCategory(code)
  return {
    title: plainTitle(seo.title),
    description: seo.description,
    alternates: { canonical: categoryPath(code) },
    robots: isPlain(parseListing(toQuery(query))) ? undefined : { index: false, follow: true },
    openGraph: openGraph(seo, categoryPath(code), imageKey),
  }
}

export async function CategoryPage({ code, query }: CategoryPageProps) {
  const scope = { path: categoryPath(code), category: code }
  const [category, initial] = await Promise.all([loadCategory(code), loadListing(query, scope)])
  return (
    <>
      <Breadcrumbs crumbs={[{ href: scope.path, label: category.name }]} />
      <header className="page pt-5 pb-7 lg:pt-8 lg:pb-14">
        <h1 className="display text-4xl">{category.name}</h1>
        <p className="mt-3 max-w-[60ch] text-bark lg:text-lg">{category.description}</p>
      </header>
      <Listing scope={scope} noun={CATEGORY_NOUNS[code]} initial={initial} />
      <div className="h-20 lg:h-28" />
    </>
  )
}
