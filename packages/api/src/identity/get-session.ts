import { manifest } from '@lomash/cache'
import type { Context } from '../context.ts'
import type { GetSessionOutput } from './identity.schema.ts'
import { permissionsOf } from './permissions.ts'
import { readSession } from './sessions.ts'

/** Who the caller is; null for who is not signed in. */
export async function getSession(context: Context): Promise<GetSessionOutput> {
  const session = await readSession(context)
  if (!session) return null
  const { userId, role, name } = session
  const expiresAt = new Date(context.services.clock() + manifest.session.ttlSeconds * 1_000).toISOString()
  return { userId, role, name, permissions: [...permissionsOf(role)], expiresAt }
}
