import type { AppRouter } from '@lomash/api/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['catalogue']
type Outputs = inferRouterOutputs<AppRouter>['catalogue']

export type Category = Outputs['listCategories']['items'][number]
export type CategoryCode = Category['code']
export type Facets = Outputs['listFacets']
export type ListInput = NonNullable<Inputs['listProducts']>
export type FacetInput = NonNullable<Inputs['listFacets']>
export type Package = Outputs['listPackages']['items'][number]
export type ProductCard = Outputs['listProducts']['items'][number]
export type Price = ProductCard['price']
export type Product = Outputs['getProduct']
export type ProductSize = Product['sizes'][number]
export type Sale = Outputs['listSales']['running'][number]
export type Sort = NonNullable<ListInput['sort']>
