import { Breadcrumbs } from '@/components/breadcrumbs'
import type { PageQuery } from '@/lib/page-query'
import { api } from '@/trpc/server'
import { CategoryTabs } from '../listing/category-tabs'
import { Listing } from '../listing/listing'
import { loadListing } from '../listing/load-listing'
import { ANY_NOUN, CATEGORY_NOUNS } from '../listing/nouns'
import { SaleNotice } from './sale-notice'

const SCOPE = { path: '/sale', onSale: true }

export async function SalePage({ query }: { query: PageQuery }) {
  const [{ running, coming }, initial] = await Promise.all([
    api.catalogue.listSales(),
    loadListing(query, SCOPE),
  ])
  const { state } = initial
  return (
    <>
      <Breadcrumbs crumbs={[{ href: '/sale', label: 'Sale' }]} />
      <div className="page pt-5 pb-4 lg:pt-8">
        <h1 className="display text-4xl">{running.length > 0 ? 'In the sale now' : 'No sale just now'}</h1>
        <div className="mt-8 grid grid-cols-1 gap-x-14 md:grid-cols-2">
          {running.map((sale) => (
            <SaleNotice key={sale.slug} sale={sale} />
          ))}
        </div>
        {coming.length > 0 && (
          <section aria-labelledby="coming-title" className="mt-6">
            <h2 id="coming-title" className="mb-4 font-[550] text-lg">
              Coming
            </h2>
            <div className="grid grid-cols-1 gap-x-14 md:grid-cols-2">
              {coming.map((sale) => (
                <SaleNotice key={sale.slug} sale={sale} isComing />
              ))}
            </div>
          </section>
        )}
      </div>
      {running.length > 0 && (
        <>
          <CategoryTabs path="/sale" q="" category={state.category} onSale />
          <Listing
            key={state.category}
            scope={SCOPE}
            noun={state.category ? CATEGORY_NOUNS[state.category] : ANY_NOUN}
            initial={initial}
          />
          <div className="h-20 lg:h-28" />
        </>
      )}
    </>
  )
}
