import type { Redis } from 'ioredis'

export type RateLimit = {
  /** How many in any stretch of `windowSeconds`. */
  max: number
  windowSeconds: number
}

type Taken = { isAllowed: true } | { isAllowed: false; retryAfterSeconds: number }

export type RateLimiter = {
  /**
   * Counts one more of what `name` names by whoever `key` stands for, unless that would be too many. While Redis is away all
   * is allowed: a limit keeps abuse off, and must not keep people off.
   */
  take(name: string, key: string, limit: RateLimit): Promise<Taken>
}

/**
 * The moments of what was allowed, in a sorted set that ends with the window: exact, where counting by the hour would let twice
 * as many through around its turn. Redis's own clock, so that processes need not agree on theirs.
 */
const TAKE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local window = tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
local count = redis.call('ZCARD', KEYS[1])
if count >= tonumber(ARGV[1]) then
  local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return math.max(1, oldest[2] + window - now)
end
redis.call('ZADD', KEYS[1], now, time[1] .. '.' .. time[2] .. '.' .. count)
redis.call('PEXPIRE', KEYS[1], window)
return 0`

const ALLOWED: Taken = { isAllowed: true }

/** @param redis the one for state; its commands must fail in time when it does not answer (`connectRedis`) */
export function createRateLimiter(redis: Pick<Redis, 'eval'>): RateLimiter {
  return {
    async take(name, key, { max, windowSeconds }) {
      const answer = redis.eval(TAKE, 1, `rate:${name}:${key}`, max, windowSeconds * 1_000)
      const waitMs = await answer.then(Number, () => 0)
      if (waitMs === 0) return ALLOWED
      return { isAllowed: false, retryAfterSeconds: Math.ceil(waitMs / 1_000) }
    },
  }
}

/** For what runs without a Redis for state: nothing is too much. */
export const unlimited: RateLimiter = { take: async () => ALLOWED }
