import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError, invalidField } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { limitAccountCalls } from '../../shared/limit-calls.ts'
import { newToken } from '../new-token.ts'
import { idOf } from '../sessions.ts'
import type { CreateApiTokenInput, CreateApiTokenOutput } from './api-token.schema.ts'
import { apiTokenSelect, toApiToken } from './api-token.select.ts'
import { PREFIX } from './read-token-principal.ts'

const DAY_MS = 86_400_000
/** That count at the same time. */
const MOST_TOKENS = 20

/**
 * Makes a token with which a program does for its maker what the scopes say. It is told once; what is kept is its SHA-256, which
 * is enough for 256 random bits.
 *
 * @throws DomainError VALIDATION_ERROR (field `scopes`) for what the maker may not do, TOO_MANY_API_TOKENS, RATE_LIMITED
 */
export async function createApiToken(
  context: StaffContext,
  { name, scopes, expiresInDays }: CreateApiTokenInput,
): Promise<CreateApiTokenOutput> {
  const { services, staff } = context
  const beyond = scopes.filter((scope) => !staff.permissions.includes(scope))
  if (beyond.length > 0) throw invalidField('scopes', `Your role does not allow ${beyond.join(', ')}`)
  await limitAccountCalls(context, 'api-token-account', staff.userId)
  const now = services.clock()
  const token = PREFIX + newToken()
  const row = await changeAsStaff(context, async (tx) => {
    await refuseTooMany(tx, staff.userId, now)
    const row = await tx.apiToken.create({
      data: {
        userId: staff.userId,
        name,
        scopes,
        tokenHash: idOf(token),
        createdAt: new Date(now),
        expiresAt: new Date(now + expiresInDays * DAY_MS),
      },
      select: apiTokenSelect,
    })
    const { id, expiresAt } = row
    const target = { type: 'api-token', id, label: name }
    return { result: row, audit: [{ target, before: null, after: { name, scopes, expiresAt } }] }
  })
  return { apiToken: toApiToken(row, now), token }
}

/** Holds the maker's row: of two that are made at once, the second counts the first. */
async function refuseTooMany(tx: Transaction, userId: string, now: number): Promise<void> {
  await tx.$queryRaw`SELECT id FROM identity.users WHERE id = ${userId}::uuid FOR UPDATE`
  const count = await tx.apiToken.count({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date(now) } },
  })
  if (count >= MOST_TOKENS)
    throw new DomainError('TOO_MANY_API_TOKENS', `You have ${MOST_TOKENS} tokens. Revoke one of them first.`)
}
