import 'server-only'
import { createCaller, DomainError, noBrowser } from '@lomash/api'
import { TRPCError } from '@trpc/server'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { registeredServices } from '../services-registry.ts'

type Caller = ReturnType<typeof createCaller>

/** The procedures as whoever looks at the page may call them. Only for pages that are made for one person. */
async function visitorApi(): Promise<Pick<Caller, 'identity' | 'account'>> {
  const { services, sessionCookie } = registeredServices()
  const token = (await cookies()).get(sessionCookie.name)?.value ?? null
  return createCaller({ services, requestId: crypto.randomUUID(), ...noBrowser, token })
}

/** What a page for the signed-in shows; whoever is not is led to the sign-in, and back. */
export async function forSignedIn<Shown>(
  path: string,
  read: (caller: Caller['account']) => Promise<Shown>,
): Promise<Shown> {
  const { account } = await visitorApi()
  const shown = await read(account).catch((error: unknown) => {
    if (isUnauthenticated(error)) return null
    throw error
  })
  return shown ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}

function isUnauthenticated(error: unknown): boolean {
  const cause = error instanceof TRPCError ? error.cause : error
  return cause instanceof DomainError && cause.code === 'UNAUTHENTICATED'
}
