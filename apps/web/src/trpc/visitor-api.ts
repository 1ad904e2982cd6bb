import 'server-only'
import { createCaller, noBrowser, toPublicError } from '@lomash/api'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { registeredServices } from '../services-registry.ts'
import { answerWith, thisPage } from './page-answer.ts'

type Caller = ReturnType<typeof createCaller>

/** The procedures as the visitor of this page may call them. */
export async function visitorCaller(): Promise<Caller> {
  const { services, sessionCookie } = registeredServices()
  const token = (await cookies()).get(sessionCookie.name)?.value ?? null
  const { requestId } = await thisPage()
  return createCaller({ services, requestId, ...noBrowser, token })
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
  const shown = await read(caller.account).catch(async (error: unknown) => {
    const { code, httpStatus, retryAfterSeconds } = toPublicError(error)
    if (code === 'UNAUTHENTICATED') return null
    if (code === 'SERVICE_UNAVAILABLE') await answerWith(httpStatus, retryAfterSeconds)
    throw error
  })
  return shown ?? redirect(signInPath(path))
}

/** The sign-in, and the way back from it. */
export const signInPath = (path: string) => `/sign-in?next=${encodeURIComponent(path)}`
