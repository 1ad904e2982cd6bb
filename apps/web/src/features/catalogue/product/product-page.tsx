import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { JsonLd } from '@/components/json-ld'
import type { CategoryCode } from '@/lib/catalogue-types'
import { openGraph, plainTitle } from '@/lib/page-metadata'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { categoryPath, productPath } from '@/lib/shop-paths'
import { CardGrid } from '../card/card-grid'
import { RecentStrip } from '../recent/recent-strip'
import { RememberViewed } from '../recent/remember-viewed'
import { loadProduct } from './load-product'
import { parseChoice } from './product-choice'
import { ProductFacts } from './product-facts'
import { productJsonLd } from './product-json-ld'
import { ProductStage } from './product-stage'
import { SizesTable } from './sizes-table'

type ProductPageProps = { category: CategoryCode; slug: string; query: PageQuery }

const CATEGORY_NAMES: Record<CategoryCode, string> = { KITCHEN: 'Kitchens', BEDROOM: 'Bedrooms' }

export async function productMetadata(slug: string): Promise<Metadata> {
  const product = await loadProduct(slug)
  if (!product) return { title: 'Product not found' }
  return {
    title: plainTitle(product.seo.title),
    description: product.seo.description,
    alternates: { canonical: productPath(product) },
    openGraph: openGraph(product.seo, productPath(product), product.colours[0]?.imageKey),
  }
}

export async function ProductPage({ category, slug, query }: ProductPageProps) {
  const product = await loadProduct(slug)
  if (!product) notFound()
  if (product.category !== category) permanentRedirect(productPath(product))
  const { name, summary, range, colours, sizes, images, price, priceBasis } = product
  const stage = { slug, category, name, summary, range, colours, sizes, images, price, priceBasis }
  return (
    <>
      <JsonLd data={productJsonLd(product)} />
      <RememberViewed slug={slug} />
      <Breadcrumbs
        crumbs={[
          { href: categoryPath(category), label: CATEGORY_NAMES[category] },
          { href: productPath(product), label: name },
        ]}
      />
      <ProductStage product={stage} initial={parseChoice(toQuery(query), product)}>
        <div className="grid grid-cols-1 content-start gap-12 pt-4 lg:pt-8">
          <section aria-label="Description" className="max-w-prose space-y-5 text-lg">
            {product.description.split(/\n\s*\n/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
          <SizesTable sizes={sizes} />
          <ProductFacts product={product} />
        </div>
      </ProductStage>
      {product.related.length > 0 && (
        <section aria-labelledby="related-title" className="page section">
          <h2 id="related-title" className="display mb-8 text-2xl">
            Near to this one
          </h2>
          <CardGrid products={product.related} />
        </section>
      )}
      <RecentStrip without={slug} />
    </>
  )
}
