import { stableHash } from '@lomash/cache'
import { definePublicRead } from '../shared/public-read.ts'
import { getProductInput, getProductOutput } from './get-product.schema.ts'
import { getProduct } from './get-product.ts'
import { listCardsInput, listCardsOutput } from './list-cards.schema.ts'
import { listCards } from './list-cards.ts'
import { listCategoriesInput, listCategoriesOutput } from './list-categories.schema.ts'
import { listCategories } from './list-categories.ts'
import { listFacetsInput, listFacetsOutput } from './list-facets.schema.ts'
import { listFacets } from './list-facets.ts'
import { listPackagesInput, listPackagesOutput } from './list-packages.schema.ts'
import { listPackages } from './list-packages.ts'
import { listProductsInput, listProductsOutput } from './list-products.schema.ts'
import { listProducts } from './list-products.ts'
import { listSalesInput, listSalesOutput } from './list-sales.schema.ts'
import { listSales } from './list-sales.ts'

/** What everybody may read of the catalogue, and under which cache entry. */
export const reads = {
  listCategories: definePublicRead({
    entry: 'categoryList',
    input: listCategoriesInput,
    output: listCategoriesOutput,
    subject: () => undefined,
    load: listCategories,
  }),
  listProducts: definePublicRead({
    entry: 'productList',
    input: listProductsInput,
    output: listProductsOutput,
    subject: (input) => ({ hash: stableHash(input) }),
    load: listProducts,
  }),
  listFacets: definePublicRead({
    entry: 'productFacets',
    input: listFacetsInput,
    output: listFacetsOutput,
    subject: (input) => ({ hash: stableHash(input) }),
    load: listFacets,
  }),
  listCards: definePublicRead({
    entry: 'productCards',
    input: listCardsInput,
    output: listCardsOutput,
    subject: (input) => ({ hash: stableHash(input) }),
    load: listCards,
  }),
  getProduct: definePublicRead({
    entry: 'productDetail',
    input: getProductInput,
    output: getProductOutput,
    subject: (input) => ({ slug: input.slug }),
    absent: { code: 'PRODUCT_NOT_FOUND', message: 'This product is not in the shop.' },
    load: getProduct,
  }),
  listSales: definePublicRead({
    entry: 'saleList',
    input: listSalesInput,
    output: listSalesOutput,
    subject: () => undefined,
    load: listSales,
  }),
  listPackages: definePublicRead({
    entry: 'packageList',
    input: listPackagesInput,
    output: listPackagesOutput,
    subject: (input) => ({ category: input.category ?? 'all' }),
    load: listPackages,
  }),
}
