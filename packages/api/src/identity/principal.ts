import type { Role } from '@lomash/db'
import type { Context } from '../context.ts'
import { readTokenPrincipal } from './api-tokens/read-token-principal.ts'
import { type Permission, permissionsOf } from './permissions.ts'
import { readSession } from './sessions.ts'

/** Who acts, and what they may do. */
export type Principal = {
  userId: string
  role: Role
  name: string
  permissions: readonly Permission[]
  /** Of the API token that a program acts with for them; undefined when they act themselves. */
  tokenName?: string
}

/**
 * Who calls; null for nobody. An API token counts alone.
 *
 * @throws DomainError UNAUTHENTICATED for a token that does not count, SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function readPrincipal(context: Context): Promise<Principal | null> {
  if (context.bearer !== null) return readTokenPrincipal(context.services, context.bearer)
  const session = await readSession(context)
  if (!session) return null
  const { userId, role, name } = session
  return { userId, role, name, permissions: permissionsOf(role) }
}
