import { PREPARED, Prisma, type PrismaClient } from '@lomash/db'
import type { GetProductOutput } from '../get-product.schema.ts'
import { asJson } from '../listing/page-query.ts'
import { firstOf, pricingContextColumns } from '../pricing/load-pricing-context.ts'
import { nextBoundary, type PricingContext } from '../pricing/pricing-context.ts'
import { chosenProducts, type ProductChoice } from './chosen-products.ts'
import { PRODUCT_ROW, type ProductRow } from './product-row.ts'
import { toProduct } from './to-product.ts'

/** Live products with everything their pages show. `freshUntil` (epoch ms): when the next price changes. */
export type ProductDetails = { products: GetProductOutput[]; freshUntil: number | null }

/**
 * The chosen products that are live, in the order of the choice, however many in one statement. Those that are not to be
 * had are left out.
 *
 * @param now epoch ms; the instant of the prices
 */
export async function loadProductDetails(
  db: PrismaClient,
  choice: ProductChoice,
  now: number,
): Promise<ProductDetails> {
  const products = Prisma.sql`SELECT ${PRODUCT_ROW} FROM ${chosenProducts(choice)} ORDER BY w.place`
  const rows = await db.$queryRaw<(PricingContext & { products: ProductRow[] })[]>`${markOf(choice)}
    SELECT ${pricingContextColumns(now, now)}, ${asJson(products)} AS products`
  const { products: found, ...context } = firstOf(rows)
  return {
    products: found.map((row) => toProduct(row, context, now)),
    freshUntil: nextBoundary(context.sales, now),
  }
}

/** One product is what shoppers ask for. Many are asked for seldom, and a plan of their own knows how many they are. */
function markOf(choice: ProductChoice): Prisma.Sql {
  return 'slug' in choice ? PREPARED : Prisma.empty
}
