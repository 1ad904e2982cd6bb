import type { Context } from '../context.ts'
import type { ListSessionsOutput } from './identity.schema.ts'
import { ask, type Session, shownId } from './sessions.ts'

/** Where the caller is signed in, newest first. */
export async function listSessions({
  services,
  session,
}: Pick<Context, 'services'> & { session: Session }): Promise<ListSessionsOutput> {
  const found = await ask(services.sessions.list(session.userId))
  return {
    items: found.map(({ id, record }) => ({
      sessionId: shownId(id),
      device: record.device,
      createdAt: new Date(record.createdAtMs).toISOString(),
      lastSeenAt: new Date(record.lastSeenAtMs).toISOString(),
      isThisOne: id === session.id,
    })),
  }
}
