import 'server-only'
import { createCaller, noBrowser, toPublicError } from '@lomash/api'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { registeredServices } from '../services-registry.ts'

type Caller = ReturnType<typeof createCaller>

/** What a page for the signed-in shows; whoever is not is led to the sign-in, and back. */
export async function forSignedIn<Shown>(
  path: string,
  read: (caller: Caller['account']) => Promise<Shown>,
): Promise<Shown> {
  const { services, sessionCookie } = registeredServices()
  const token = (await cookies()).get(sessionCookie.name)?.value ?? null
  const caller = createCaller({ services, requestId: crypto.randomUUID(), ...noBrowser, token })
  const shown = await read(caller.account).catch((error: unknown) => {
    if (toPublicError(error).code === 'UNAUTHENTICATED') return null
    throw error
  })
  return shown ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`)
}
