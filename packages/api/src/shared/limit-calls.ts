import type { RateLimit } from '@lomash/cache'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'

/** How often one client address may do what. */
const limits = {
  'newsletter-sign-up': { max: 20, windowSeconds: 3_600 },
  'sign-in': { max: 10, windowSeconds: 900 },
  register: { max: 5, windowSeconds: 3_600 },
  'hold-slot': { max: 60, windowSeconds: 600 },
  'create-booking': { max: 20, windowSeconds: 3_600 },
  'change-booking': { max: 60, windowSeconds: 3_600 },
  waitlist: { max: 20, windowSeconds: 3_600 },
  'password-reset': { max: 3, windowSeconds: 3_600 },
} as const satisfies Record<string, RateLimit>

/** How often it may be done to one account, whoever does it. */
const accountLimits = {
  'sign-in-account': { max: 10, windowSeconds: 900 },
  'password-reset-account': { max: 3, windowSeconds: 3_600 },
} as const satisfies Record<string, RateLimit>

/** @throws DomainError RATE_LIMITED, with the time to wait, when the caller has done it too often */
export async function limitCalls(
  { services, clientKey }: Pick<Context, 'services' | 'clientKey'>,
  name: keyof typeof limits,
): Promise<void> {
  if (clientKey !== null) await take(services, name, clientKey, limits[name])
}

/**
 * @param account what tells the account from others: its id, or the address it is asked for by
 * @throws DomainError RATE_LIMITED, with the time to wait, when it was done to the account too often
 */
export async function limitAccountCalls(
  { services, clientKey }: Pick<Context, 'services' | 'clientKey'>,
  name: keyof typeof accountLimits,
  account: string,
): Promise<void> {
  if (clientKey !== null) await take(services, name, account, accountLimits[name])
}

async function take(
  { rateLimiter }: Context['services'],
  name: string,
  key: string,
  limit: RateLimit,
): Promise<void> {
  const taken = await rateLimiter.take(name, key, limit)
  if (taken.isAllowed) return
  const minutes = Math.ceil(taken.retryAfterSeconds / 60)
  throw new DomainError(
    'RATE_LIMITED',
    `That was often enough for now. Please try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    undefined,
    taken.retryAfterSeconds,
  )
}
