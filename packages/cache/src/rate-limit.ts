import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

export type RateLimit = {
  /** How many in a window, which begins with the first of them. */
  max: number
  windowSeconds: number
}

type Taken = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number }

export type RateLimiter = {
  /**
   * Counts one more of what `name` names by whoever `key` stands for. While Redis is away this process counts by itself, to the same
   * figures: it begins at nothing, so nobody is kept off who would not have been, and abuse still is.
   */
  take(name: string, key: string, limit: RateLimit): Promise<Taken>
}

const ALLOWED: Taken = { isAllowed: true }

/** @param redis the one for state; its commands must fail in time when it does not answer (`connectRedis`) */
export function createRateLimiter(redis: Redis): RateLimiter {
  const counters = new Map<string, RateLimiterRedis>()

  function counterOf(name: string, { max, windowSeconds }: RateLimit): RateLimiterRedis {
    const which = `${name} ${max}/${windowSeconds}`
    const known = counters.get(which)
    if (known) return known
    const figures = { points: max, duration: windowSeconds, keyPrefix: `rate:${name}` }
    const counter = new RateLimiterRedis({
      ...figures,
      storeClient: redis,
      rejectIfRedisNotReady: true,
      // Whoever has had too much is refused from memory until it is over: a flood costs Redis nothing.
      inMemoryBlockOnConsumed: max + 1,
      insuranceLimiter: new RateLimiterMemory(figures),
    })
    counters.set(which, counter)
    return counter
  }

  return {
    take: (name, key, limit) => counterOf(name, limit).consume(key).then(allowed, refused),
  }
}

const allowed = () => ALLOWED

function refused(thrown: unknown): Taken {
  if (!(thrown instanceof RateLimiterRes)) throw thrown
  return { isAllowed: false, retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)) }
}

/** For what runs without a Redis for state: nothing is too much. */
export const unlimited: RateLimiter = { take: async () => ALLOWED }
