import type { Redis } from 'ioredis'

/** Somebody whose password was right, and who has yet to show their second factor. */
export type Challenge = {
  userId: string
  /** Of how they sign in, when the password was right. */
  credentialVersion: number
  /** What they are asked to set up, sealed; null for who has set one up. */
  sealedSecret: string | null
}

/**
 * Sign-ins half done, in the state Redis, named by the SHA-256 of their token. Each lives 300 s and is tried five times. All of
 * it throws when Redis does not answer in time.
 */
export type ChallengeStore = {
  read(id: string): Promise<Challenge | null>
  put(id: string, challenge: Challenge): Promise<void>
  /** Counts a try and gives the challenge; null when there is none, or no try is left. */
  take(id: string): Promise<Challenge | null>
  /** Ends it; false when somebody else has. */
  end(id: string): Promise<boolean>
}

type Commands = Pick<Redis, 'get' | 'eval' | 'set' | 'del'>

const LIFE_SECONDS = 300
const MOST_TRIES = 5
const keyOf = (id: string) => `sign-in-challenge:${id}`
const triesOf = (id: string) => `sign-in-challenge-tries:${id}`

const TAKE = `
local challenge = redis.call('GET', KEYS[1])
if not challenge then return nil end
local tries = redis.call('INCR', KEYS[2])
redis.call('EXPIRE', KEYS[2], ARGV[1])
if tries > tonumber(ARGV[2]) then redis.call('DEL', KEYS[1]) return nil end
return challenge`

export function createChallengeStore(redis: Commands): ChallengeStore {
  return {
    async read(id) {
      return parse(await redis.get(keyOf(id)))
    },
    async put(id, challenge) {
      await redis.set(keyOf(id), JSON.stringify(challenge), 'EX', LIFE_SECONDS)
    },
    async take(id) {
      const taken = await redis.eval(TAKE, 2, keyOf(id), triesOf(id), LIFE_SECONDS, MOST_TRIES)
      return parse(taken === null ? null : String(taken))
    },
    async end(id) {
      return (await redis.del(keyOf(id))) === 1
    },
  }
}

const none = () => Promise.reject(new Error('There is no Redis for sign-ins here'))
/** For what runs without a Redis for state: nobody can sign in. */
export const noChallenges: ChallengeStore = { read: none, put: none, take: none, end: none }

const parse = (text: string | null) => (text === null ? null : (JSON.parse(text) as Challenge))
