import type { Transaction } from '../../transaction.ts'
import type { CataloguePlan } from '../designs/catalogue-plan.ts'
import type { Design } from '../designs/design.ts'
import { categoryRows, packageRows, saleRows } from './offer-rows.ts'
import {
  productColourRows,
  productImageRows,
  productRow,
  productSizeRows,
  type Visibility,
} from './product-rows.ts'
import { colourRows, finishRows, rangeRows, styleRows } from './vocabulary-rows.ts'

const HIDDEN: readonly Visibility[] = ['draft', 'draft', 'withdrawn']

/** Writes everything that was designed: categories, ranges, vocabulary, products, sales and packages. */
export async function loadDesigns(tx: Transaction, plan: CataloguePlan, now: Date): Promise<void> {
  await tx.category.createMany({ data: categoryRows(plan.sceneOfProduct) })
  await tx.range.createMany({ data: rangeRows(plan.sceneOfRange) })
  await tx.style.createMany({ data: styleRows() })
  await tx.finish.createMany({ data: finishRows() })
  await tx.colour.createMany({ data: colourRows() })
  const all: readonly Design[] = [...plan.live, ...plan.hidden]
  await tx.product.createMany({
    data: [
      ...plan.live.map((design) => productRow(design, now, 'live')),
      ...plan.hidden.map((design, index) => productRow(design, now, HIDDEN[index] ?? 'draft')),
    ],
  })
  await tx.productColour.createMany({ data: all.flatMap((design) => productColourRows(design)) })
  await tx.productSize.createMany({ data: all.flatMap((design) => productSizeRows(design)) })
  await tx.productImage.createMany({ data: all.flatMap((design) => productImageRows(design)) })
  const sales = saleRows(now, plan.live)
  await tx.sale.createMany({ data: sales.sales })
  await tx.saleCategory.createMany({ data: sales.categories })
  await tx.saleProduct.createMany({ data: sales.products })
  await tx.package.createMany({ data: packageRows(plan.sceneOfProduct) })
}
