import { createHash } from 'node:crypto'
import type { SessionRecord } from '@lomash/cache'
import type { Role } from '@lomash/db'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'

/** Who calls, as their session says. */
export type Session = { id: string; userId: string; role: Role; name: string; record: SessionRecord }

export const TOKEN = /^[\w-]{43}$/
/** A session is written anew at most so often: each request would otherwise cost a write. */
const SEEN_EVERY_MS = 5 * 60_000

/**
 * The session of the caller's token; null when there is none, or it was ended.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked: nobody is signed out for that
 */
export async function readSession({
  services,
  token,
}: Pick<Context, 'services' | 'token'>): Promise<Session | null> {
  if (token === null || !TOKEN.test(token)) return null
  const id = idOf(token)
  const record = await ask(services.sessions.read(id))
  if (!record || (record.isDemo && !services.allowsDemoStaff)) return null
  const now = services.clock()
  if (now - record.lastSeenAtMs >= SEEN_EVERY_MS) await keep(services, id, { ...record, lastSeenAtMs: now })
  return { id, userId: record.userId, role: record.role as Role, name: record.name, record }
}

/** Lets the session live for seven days again. What fails here has a next time. */
async function keep({ sessions }: Context['services'], id: string, record: SessionRecord): Promise<void> {
  await sessions.renew(id, record).catch(() => {})
}

/** @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked */
export async function ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return answer.catch(() => {
    throw new DomainError(
      'SERVICE_UNAVAILABLE',
      'Signing in is not possible at the moment. Please try again shortly.',
      undefined,
      5,
    )
  })
}

/** What a list of sessions calls one: enough to tell them apart, and not its key. */
export const shownId = (id: string) => id.slice(0, 16)

/** Under which what a token stands for is kept: nobody makes the token from it. */
export const idOf = (token: string) => createHash('sha256').update(token).digest('hex')
