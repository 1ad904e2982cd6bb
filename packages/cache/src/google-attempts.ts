import type { Redis } from 'ioredis'
import { addressOf } from './cache-entry.ts'
import { manifest } from './manifest.ts'

/** What a sign-in with Google was begun with. */
export type GoogleAttempt = {
  nonce: string
  /** The secret whose hash Google was told (RFC 7636). */
  codeVerifier: string
  /** Where it leads then: a path of the shop; null for the account. */
  next: string | null
}

/** Sign-ins under way, in the state Redis. Each of these throws when Redis does not answer in time. */
export type GoogleAttempts = {
  keep(id: string, attempt: GoogleAttempt): Promise<void>
  /** Gives it once, to whoever asks first. */
  take(id: string): Promise<GoogleAttempt | null>
}

const keyOf = (id: string) => addressOf(manifest.googleAttempt, { id }).key

export function createGoogleAttempts(redis: Pick<Redis, 'set' | 'getdel'>): GoogleAttempts {
  return {
    async keep(id, attempt) {
      await redis.set(keyOf(id), JSON.stringify(attempt), 'EX', manifest.googleAttempt.ttlSeconds)
    },
    async take(id) {
      const text = await redis.getdel(keyOf(id))
      return text === null ? null : (JSON.parse(text) as GoogleAttempt)
    },
  }
}
