import type { Role } from '@lomash/db'
import type { Context } from '../context.ts'
import { type Permission, permissionsOf } from './permissions.ts'
import { readSession } from './sessions.ts'

/** Who acts, and what they may do. */
export type Principal = { userId: string; role: Role; name: string; permissions: readonly Permission[] }

/**
 * Who calls; null for nobody.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function readPrincipal(context: Context): Promise<Principal | null> {
  const session = await readSession(context)
  if (!session) return null
  const { userId, role, name } = session
  return { userId, role, name, permissions: permissionsOf(role) }
}
