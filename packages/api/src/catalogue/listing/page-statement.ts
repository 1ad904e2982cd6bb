import type { Prisma } from '@lomash/db'
import { filteredPage } from './filtered-page.ts'
import type { PageQuery } from './page-query.ts'
import { categoriesPage, scopesPage } from './plain-page.ts'

/** The rows of a page. By price, a band or "on sale" is only a matter of scopes. */
export function pageRows(query: PageQuery): Prisma.Sql {
  const { scopes, order, take, cellConditions, isBanded, isNarrowed } = query
  if (cellConditions.length > 0) return filteredPage(query)
  if (order.byPrice !== null) return scopesPage(query)
  if (isBanded || isNarrowed) return filteredPage(query)
  return categoriesPage([...new Set(scopes.map((scope) => scope.categoryCode))], order, take)
}
