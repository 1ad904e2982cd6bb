import { createHmac } from 'node:crypto'
import type { RateLimit } from '@lomash/cache'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import type { AccountLimitName, ClientLimitName } from './limits.ts'

type Caller = Pick<Context, 'services' | 'clientKey'>

/** @throws DomainError RATE_LIMITED, with the time to wait, when the caller has done it too often */
export async function limitCalls({ services, clientKey }: Caller, name: ClientLimitName): Promise<void> {
  if (clientKey !== null) await take(services, name, clientKey, services.limits[name])
}

/**
 * What tells the account is hashed with our key: nobody reads in Redis who is asked about.
 *
 * @param account what tells the account from others: its id, or the address it is asked for by
 * @throws DomainError RATE_LIMITED, with the time to wait, when it was done to the account too often
 */
export async function limitAccountCalls(
  { services, clientKey }: Caller,
  name: AccountLimitName,
  account: string,
): Promise<void> {
  if (clientKey === null) return
  const { max, maxFromOne, windowSeconds } = services.limits[name]
  const keyOf = (...parts: string[]) => hashed(services.addressKey, [name, account, ...parts])
  // The tight one first: what it refuses does not count against the account.
  if (maxFromOne !== undefined)
    await take(services, `${name}-from-one`, keyOf(clientKey), { max: maxFromOne, windowSeconds })
  await take(services, name, keyOf(), { max, windowSeconds })
}

function hashed(key: Uint8Array, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 22)
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
