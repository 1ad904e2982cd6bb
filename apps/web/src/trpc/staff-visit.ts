import 'server-only'
import type { createCaller } from '@lomash/api'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { thisPage } from './page-answer'
import { signInPath, visitorCaller } from './visitor-api'

type Caller = ReturnType<typeof createCaller>
type Session = NonNullable<Awaited<ReturnType<Caller['identity']['getSession']>>>

/** Somebody who looks at a page of the admin, and what they may call. */
export type StaffVisit = {
  session: Session
  staff: Caller['staff']
  account: Caller['account']
  /** When the page was asked for. */
  now: Date
}

/**
 * Who looks at this page, read once for all its parts; whoever is not signed in is led to the sign-in, and back.
 *
 * @throws DomainError SERVICE_UNAVAILABLE while Redis is away: nobody is signed out for that
 */
export const readStaffVisit = cache(async (): Promise<StaffVisit> => {
  const caller = await visitorCaller()
  const session = await caller.identity.getSession()
  if (!session) redirect(signInPath((await thisPage()).url))
  return { session, staff: caller.staff, account: caller.account, now: new Date() }
})
