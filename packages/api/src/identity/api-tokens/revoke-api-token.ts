import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { whoseTokens } from './whose-tokens.ts'

/**
 * Ends a token for good: every process refuses it from the next call on.
 *
 * @throws DomainError API_TOKEN_NOT_FOUND for one that the caller does not look after, or that was revoked already
 */
export async function revokeApiToken(
  context: StaffContext,
  { tokenId }: { tokenId: string },
): Promise<DoneOutput> {
  const { services, staff } = context
  return changeAsStaff(context, async (tx) => {
    const [token] = await tx.apiToken.updateManyAndReturn({
      where: { id: tokenId, revokedAt: null, ...whoseTokens(staff) },
      data: { revokedAt: new Date(services.clock()) },
      select: { name: true },
    })
    if (!token) throw new DomainError('API_TOKEN_NOT_FOUND', 'There is no such token, or it was revoked.')
    const target = { type: 'api-token', id: tokenId, label: token.name }
    return {
      result: { status: 'DONE' as const },
      audit: [{ target, before: { state: 'ACTIVE' }, after: { state: 'REVOKED' } }],
    }
  })
}
