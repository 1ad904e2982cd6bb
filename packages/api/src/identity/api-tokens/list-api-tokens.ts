import type { StaffContext } from '../../context.ts'
import { newestFirst } from '../../shared/newest-first.ts'
import type { ListApiTokensInput, ListApiTokensOutput } from './api-token.schema.ts'
import { apiTokenSelect, toApiToken } from './api-token.select.ts'
import { whoseTokens } from './whose-tokens.ts'

/** Somebody's tokens, newest first, those that count no more among them. None of whom the caller does not look after. */
export async function listApiTokens(
  { services, staff }: StaffContext,
  { userId = staff.userId, cursor, limit }: ListApiTokensInput,
): Promise<ListApiTokensOutput> {
  const pages = newestFirst(services.cursorKey, JSON.stringify(['api-tokens', userId]))
  const rows = await services.database.primary.apiToken.findMany({
    where: { userId, id: { lt: pages.before(cursor) }, ...whoseTokens(staff) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: apiTokenSelect,
  })
  return pages.page(rows, limit, (row) => toApiToken(row, services.clock()))
}
