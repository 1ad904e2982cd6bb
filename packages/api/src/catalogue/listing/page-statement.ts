import type { Prisma } from '@lomash/db'
import { filteredPage } from './filtered-page.ts'
import type { PageQuery } from './page-query.ts'
import { plainPage } from './plain-page.ts'

/** One statement for one page. By price, a band or "on sale" is only a matter of scopes. */
export function pageStatement(query: PageQuery): Prisma.Sql {
  const isByCell = query.cellConditions.length > 0
  const isByScope = query.order.byPrice !== null || !(query.isBanded || query.isNarrowed)
  return isByCell || !isByScope ? filteredPage(query) : plainPage(query)
}
