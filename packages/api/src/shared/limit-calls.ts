import type { RateLimit } from '@lomash/cache'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'

/** How often one client address, or one account, may do what. */
const limits = {
  'newsletter-sign-up': { max: 20, windowSeconds: 3_600 },
  'sign-in': { max: 10, windowSeconds: 900 },
  'sign-in-account': { max: 10, windowSeconds: 900 },
  register: { max: 5, windowSeconds: 3_600 },
  'password-reset': { max: 3, windowSeconds: 3_600 },
  'password-reset-account': { max: 3, windowSeconds: 3_600 },
} as const satisfies Record<string, RateLimit>

/** @throws DomainError RATE_LIMITED, with the time to wait, when the caller has done it too often */
export async function limitCalls(
  { services, clientKey }: Pick<Context, 'services' | 'clientKey'>,
  name: keyof typeof limits,
): Promise<void> {
  if (clientKey === null) return
  const taken = await services.rateLimiter.take(name, clientKey, limits[name])
  if (taken.isAllowed) return
  const minutes = Math.ceil(taken.retryAfterSeconds / 60)
  throw new DomainError(
    'RATE_LIMITED',
    `That was often enough for now. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    undefined,
    taken.retryAfterSeconds,
  )
}
