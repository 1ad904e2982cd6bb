import { publicReadProcedure } from '../procedures.ts'
import { t } from '../trpc.ts'
import { reads } from './reads.ts'

export const catalogueRouter = t.router({
  listCategories: publicReadProcedure(reads.listCategories),
  listProducts: publicReadProcedure(reads.listProducts),
  listFacets: publicReadProcedure(reads.listFacets),
  listCards: publicReadProcedure(reads.listCards),
  getProduct: publicReadProcedure(reads.getProduct),
  listSales: publicReadProcedure(reads.listSales),
  listPackages: publicReadProcedure(reads.listPackages),
})
