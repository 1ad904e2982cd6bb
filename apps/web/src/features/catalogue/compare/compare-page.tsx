import { Breadcrumbs } from '@/components/breadcrumbs'
import type { Product } from '@/lib/catalogue-types'
import { COMPARE_LIMIT } from '@/lib/compare-list'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { loadProduct } from '../product/load-product'
import { parseCompared } from './compare-query'
import { CompareSuggestions } from './compare-suggestions'
import { CompareTable } from './compare-table'
import { ResumeCompare } from './resume-compare'

export async function ComparePage({ query }: { query: PageQuery }) {
  const loaded = await Promise.all(parseCompared(toQuery(query)).map(loadProduct))
  const products = loaded.filter((product): product is Product => product !== null)
  const room = COMPARE_LIMIT - products.length
  return (
    <>
      <Breadcrumbs crumbs={[{ href: '/compare', label: 'Compare' }]} />
      <div className="page pt-5 pb-20 lg:pt-8 lg:pb-28">
        <h1 className="display text-4xl">{products.length > 0 ? 'Side by side' : 'Compare up to four'}</h1>
        {products.length === 0 ? (
          <Empty />
        ) : (
          <>
            <p className="mt-3 text-bark">
              {products.length === 1
                ? 'One so far: add another to compare it with.'
                : 'The address of this page holds your choice: share it or keep it.'}
            </p>
            <CompareTable products={products} />
          </>
        )}
        {products.length > 0 && room > 0 && <CompareSuggestions products={products} />}
      </div>
    </>
  )
}

function Empty() {
  return (
    <div className="mt-4 max-w-prose text-lg">
      <p>
        Tick “Compare” on kitchens or bedrooms in a list, or on a product’s page, and they stand here side by
        side.
      </p>
      <ResumeCompare />
      <div className="mt-8 flex flex-wrap gap-3 text-base">
        <a href="/kitchens" className="button button-main">
          See kitchens
        </a>
        <a href="/bedrooms" className="button button-plain">
          See bedrooms
        </a>
      </div>
    </div>
  )
}
