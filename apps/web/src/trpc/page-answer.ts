import 'server-only'
import { headers } from 'next/headers'
import { findPageCall, PAGE_CALL, type PageCall } from '../page-call.ts'

/** The page that is being made; what is set on it goes out with the answer. */
export async function thisPage(): Promise<PageCall> {
  const call = findPageCall((await headers()).get(PAGE_CALL))
  if (!call) throw new Error('Pages are made under server.ts.')
  return call
}

/** With which status this page leaves. */
export async function answerWith(status: number, retryAfterSeconds?: number): Promise<void> {
  const page = await thisPage()
  page.status = status
  if (retryAfterSeconds !== undefined) page.retryAfterSeconds = retryAfterSeconds
}
