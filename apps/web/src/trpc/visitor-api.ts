import 'server-only'
import { createCaller, type ErrorCode, noBrowser, toPublicError } from '@lomash/api'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { withNext } from '../lib/path-within.ts'
import { registeredServices } from '../services-registry.ts'
import { answerWith, thisPage } from './page-answer.ts'

type Caller = ReturnType<typeof createCaller>

/** The procedures as the visitor of this page may call them. */
export async function visitorCaller(): Promise<Caller> {
  const { services, cookies: names } = registeredServices()
  const sent = await cookies()
  const token = sent.get(names.session.name)?.value ?? null
  const challenge = sent.get(names.challenge.name)?.value ?? null
  const visitor = sent.get(names.visitor.name)?.value ?? null
  const { requestId } = await thisPage()
  return createCaller({ services, requestId, ...noBrowser, token, challenge, visitor })
}

/**
 * What a page for the signed-in shows; whoever is not is led to the sign-in, and back. While nobody can be asked who it is, the
 * answer is 503, and the cookie stays.
 */
export async function forSignedIn<Shown>(
  path: string,
  read: (caller: Caller['account']) => Promise<Shown>,
): Promise<Shown> {
  const caller = await visitorCaller()
  return (await unless('UNAUTHENTICATED', read(caller.account))) ?? redirect(signInPath(path))
}

/** What a page shows to whose password was right; everybody else begins at the sign-in. */
export async function forChallenged(next: string | null) {
  const caller = await visitorCaller()
  const found = await unless('CHALLENGE_EXPIRED', caller.identity.getChallenge())
  return found ?? redirect(withNext('/sign-in?expired=yes', next))
}

/** What was read; null when it was refused with that code. */
async function unless<Shown>(refusal: ErrorCode, read: Promise<Shown>): Promise<Shown | null> {
  return read.catch(async (error: unknown) => {
    const { code, httpStatus, retryAfterSeconds } = toPublicError(error)
    if (code === refusal) return null
    if (code === 'SERVICE_UNAVAILABLE') await answerWith(httpStatus, retryAfterSeconds)
    throw error
  })
}

const INVITATION_PROBLEMS = new Set([
  'LINK_INVALID',
  'LINK_EXPIRED',
  'VALIDATION_ERROR',
  'SERVICE_UNAVAILABLE',
])
const INCOMPLETE = 'Copy all of the link from the message and try again.'

/** What a page shows to who holds an invitation; else what is wrong with it. */
export async function forInvited(token: unknown) {
  if (typeof token !== 'string') return { invitation: null, problem: INCOMPLETE }
  const caller = await visitorCaller()
  return caller.identity.getInvitation({ token }).then(
    (invitation) => ({ invitation, problem: null }),
    async (error: unknown) => {
      const { code, httpStatus, message, retryAfterSeconds } = toPublicError(error)
      if (!INVITATION_PROBLEMS.has(code)) throw error
      await answerWith(httpStatus, retryAfterSeconds)
      const problem = code === 'VALIDATION_ERROR' ? INCOMPLETE : message
      return { invitation: null, problem }
    },
  )
}

/** The sign-in, and the way back from it. */
export const signInPath = (path: string) => withNext('/sign-in', path)
