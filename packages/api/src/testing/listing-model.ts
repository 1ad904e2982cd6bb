import type { ListProductsInput } from '../catalogue/list-products.schema.ts'
import { priceAt } from '../catalogue/pricing/price-at.ts'
import type { SaleTerms } from '../catalogue/pricing/sale-terms.ts'
import type { CategoryCode } from '../catalogue/vocabulary.schema.ts'

/** A product as the model of a list knows it. */
export type ModelProduct = {
  id: string
  category: CategoryCode
  range: string
  style: string
  finish: string
  colours: string[]
  priceInPence: number
  popularity: number
  publishedAt: number
  sales: SaleTerms[]
}

/** What a list must hold, found the slow and obvious way: every product looked at, sorted and kept or not. */
export function modelList(
  products: readonly ModelProduct[],
  input: Omit<ListProductsInput, 'cursor' | 'limit' | 'q'>,
  now: number,
): ModelProduct[] {
  return products
    .filter((product) => passes(product, input, now))
    .sort((one, other) => {
      const [a, b] = [keysOf(one, input.sort, now), keysOf(other, input.sort, now)]
      const place = a.findIndex((key, index) => key !== b[index])
      if (place === -1) return 0
      const isSmaller = (a[place] ?? 0) < (b[place] ?? 0)
      return isSmaller === (input.sort === 'price-asc') ? -1 : 1
    })
}

export function passes(
  product: ModelProduct,
  input: Omit<ListProductsInput, 'cursor' | 'limit' | 'q' | 'sort'>,
  now: number,
): boolean {
  const price = priceAt(product.priceInPence, product.sales, now)
  const chosen = (slugs: string[], value: string) => slugs.length === 0 || slugs.includes(value)
  return (
    (input.category === undefined || input.category === product.category) &&
    chosen(input.ranges, product.range) &&
    chosen(input.styles, product.style) &&
    chosen(input.finishes, product.finish) &&
    (input.colours.length === 0 || product.colours.some((colour) => input.colours.includes(colour))) &&
    (input.priceMin === undefined || input.priceMin <= price.priceInPence) &&
    (input.priceMax === undefined || price.priceInPence <= input.priceMax) &&
    (!input.onSale || price.sale !== null)
  )
}

function keysOf(product: ModelProduct, sort: ListProductsInput['sort'], now: number): (number | string)[] {
  if (sort === 'newest') return [product.publishedAt, product.id]
  if (sort === 'most-viewed') return [product.popularity, product.id]
  return [priceAt(product.priceInPence, product.sales, now).priceInPence, product.priceInPence, product.id]
}
