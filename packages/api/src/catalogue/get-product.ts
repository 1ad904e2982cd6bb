import { DomainError } from '../errors.ts'
import type { ReadDependencies } from '../shared/public-read.ts'
import { type CardRow, toProductCard } from './card-row.ts'
import type { GetProductOutput } from './get-product.schema.ts'
import { type ProductDetailRow, productDetailSelect } from './get-product.select.ts'
import { loadPricingContext } from './pricing/load-pricing-context.ts'
import { priceAt } from './pricing/price-at.ts'
import { nextBoundary, type PricingContext } from './pricing/pricing-context.ts'
import { relatedStatement } from './related-statement.ts'

/**
 * One live product with everything its page shows, in three statements.
 *
 * @throws DomainError PRODUCT_NOT_FOUND also for a draft and for one that is no longer sold
 */
export async function getProduct(
  { database, now }: ReadDependencies,
  { slug }: { slug: string },
): Promise<{ output: GetProductOutput; freshUntil: number | null }> {
  const [context, row, [related]] = await Promise.all([
    loadPricingContext(database.replica, now),
    database.replica.product.findFirst({
      select: productDetailSelect,
      where: { slug, status: 'ACTIVE', deletedAt: null },
      relationLoadStrategy: 'join',
    }),
    database.replica.$queryRaw<{ rows: CardRow[] }[]>(relatedStatement(slug)),
  ])
  if (!row) throw new DomainError('PRODUCT_NOT_FOUND', 'This product is not in the shop.')
  return {
    output: {
      ...describe(row, context, now),
      related: (related?.rows ?? []).map((card) => toProductCard(card, context, now)),
    },
    freshUntil: nextBoundary(context.sales, now),
  }
}

function describe(
  row: ProductDetailRow,
  context: PricingContext,
  now: number,
): Omit<GetProductOutput, 'related'> {
  const { categoryCode, priceInPence, seoTitle, seoDescription, colours, sizes, sales, ...facts } = row
  const named = new Set(sales.map(({ saleId }) => saleId))
  const applicable = context.sales.filter(
    (sale) => named.has(sale.id) || sale.categories.includes(categoryCode),
  )
  return {
    ...facts,
    category: categoryCode,
    price: priceAt(priceInPence, applicable, now),
    colours: colours.map(({ imageKey, colour }) => ({ ...colour, imageKey })),
    sizes: sizes.map(({ priceInPence: base, ...size }) => ({
      ...size,
      price: priceAt(base, applicable, now),
    })),
    seo: { title: seoTitle ?? row.name, description: seoDescription ?? row.summary },
  }
}
