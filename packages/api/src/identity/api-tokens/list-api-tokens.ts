import { z } from 'zod'
import type { StaffContext } from '../../context.ts'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import type { ListApiTokensInput, ListApiTokensOutput } from './api-token.schema.ts'
import { apiTokenSelect, toApiToken } from './api-token.select.ts'
import { whoseTokens } from './whose-tokens.ts'

/** Somebody's tokens, newest first, those that count no more among them. None of whom the caller does not look after. */
export async function listApiTokens(
  { services, staff }: StaffContext,
  { userId = staff.userId, cursor, limit }: ListApiTokensInput,
): Promise<ListApiTokensOutput> {
  const identity = JSON.stringify(['api-tokens', userId])
  const before =
    cursor === undefined ? undefined : z.uuid().parse(openCursor(cursor, identity, services.cursorKey))
  const rows = await services.database.primary.apiToken.findMany({
    where: { userId, id: { lt: before }, ...whoseTokens(staff) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: apiTokenSelect,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => toApiToken(row, services.clock())),
    nextCursor: last ? sealCursor(last.id, identity, services.cursorKey) : null,
  }
}
