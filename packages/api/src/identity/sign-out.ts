import type { Context } from '../context.ts'
import type { DoneOutput } from './identity.schema.ts'
import { ask, readSession } from './sessions.ts'

/** Ends the caller's session. Without one it is done already. */
export async function signOut(context: Context): Promise<DoneOutput> {
  const session = await readSession(context)
  if (session) await ask(context.services.sessions.end(session.userId, [session.id]))
  context.giveToken(null)
  return { status: 'DONE' }
}
