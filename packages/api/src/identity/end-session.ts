import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import type { DoneOutput } from './identity.schema.ts'
import { ask, type Session, shownId } from './sessions.ts'

type Caller = Context & { session: Session }

/**
 * Ends one of the caller's sessions.
 *
 * @throws DomainError SESSION_NOT_FOUND for what is none of theirs, or ended already
 */
export async function endSession(context: Caller, { sessionId }: { sessionId: string }): Promise<DoneOutput> {
  const { services, session } = context
  const found = await ask(services.sessions.list(session.userId))
  const wanted = found.find(({ id }) => shownId(id) === sessionId)
  if (!wanted) throw new DomainError('SESSION_NOT_FOUND', 'This session has ended already.')
  await ask(services.sessions.end(session.userId, [wanted.id]))
  if (wanted.id === session.id) context.giveToken(null)
  return { status: 'DONE' }
}

/** Ends all the caller's sessions but this one. */
export async function endOtherSessions({ services, session }: Caller): Promise<DoneOutput> {
  const found = await ask(services.sessions.list(session.userId))
  const others = found.map(({ id }) => id).filter((id) => id !== session.id)
  await ask(services.sessions.end(session.userId, others))
  return { status: 'DONE' }
}
