import type { Redis } from 'ioredis'
import { addressOf } from './cache-entry.ts'
import { manifest } from './manifest.ts'

/** What a session is about. Whoever reads it knows who asks, without the database. */
export type SessionRecord = {
  userId: string
  role: string
  name: string
  /** Of the demonstration's staff, who have sessions only where they may sign in. */
  isDemo: boolean
  /** Of how its owner signs in, when they did. */
  credentialVersion: number
  /** What was said of the browser, cut short. */
  device: string
  createdAtMs: number
  lastSeenAtMs: number
}

/**
 * Sessions in the state Redis. They are named by the SHA-256 of their token: who reads Redis cannot sign in with what is
 * there. Each of these throws when Redis does not answer in time: nobody is signed out for that.
 */
export type SessionStore = {
  read(id: string): Promise<SessionRecord | null>
  /** Begins a session, or replaces one. */
  put(id: string, record: SessionRecord): Promise<void>
  /** Keeps one for as long again; one that was ended meanwhile stays ended. */
  renew(id: string, record: SessionRecord): Promise<boolean>
  end(userId: string, ids: readonly string[]): Promise<void>
  /** Ends all of somebody's sessions that began under an older credential version; how many. */
  endOlder(userId: string, credentialVersion: number): Promise<number>
  list(userId: string): Promise<{ id: string; record: SessionRecord }[]>
}

type Commands = Pick<Redis, 'get' | 'eval' | 'mget' | 'zrange'>

/** The newest: an account that signs in again and again does not fill Redis. */
const MOST_SESSIONS = 50

const keyOf = (id: string) => addressOf(manifest.session, { sessionId: id }).key
const ownersKey = (userId: string) => `user-sessions:${userId}`
const { ttlSeconds } = manifest.session

const PUT = `
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[2])
local old = redis.call('ZRANGE', KEYS[2], 0, -1 - tonumber(ARGV[5]))
for _, id in ipairs(old) do redis.call('DEL', ARGV[6] .. id) redis.call('ZREM', KEYS[2], id) end
return 1`
const RENEW = `
if not redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2], 'XX') then return 0 end
redis.call('EXPIRE', KEYS[2], ARGV[2])
return 1`
const END = `
for i = 2, #ARGV do redis.call('DEL', ARGV[1] .. ARGV[i]) redis.call('ZREM', KEYS[1], ARGV[i]) end
return 1`
/** By version and not by time: clocks differ, and a session that begins while the version changes is of the one or of the other. */
const END_OLDER = `
local ended = 0
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local record = redis.call('GET', ARGV[1] .. id)
  if not record or cjson.decode(record).credentialVersion < tonumber(ARGV[2]) then
    redis.call('DEL', ARGV[1] .. id) redis.call('ZREM', KEYS[1], id)
    ended = ended + 1
  end
end
return ended`

export function createSessionStore(redis: Commands): SessionStore {
  return {
    async read(id) {
      return parse(await redis.get(keyOf(id)))
    },
    async put(id, record) {
      const { userId, createdAtMs } = record
      const keys = [keyOf(id), ownersKey(userId)] as const
      const limits = [MOST_SESSIONS, keyOf('')] as const
      await redis.eval(PUT, 2, ...keys, JSON.stringify(record), ttlSeconds, id, createdAtMs, ...limits)
    },
    async renew(id, record) {
      const keys = [keyOf(id), ownersKey(record.userId)] as const
      return (await redis.eval(RENEW, 2, ...keys, JSON.stringify(record), ttlSeconds)) === 1
    },
    async end(userId, ids) {
      await redis.eval(END, 1, ownersKey(userId), keyOf(''), ...ids)
    },
    async endOlder(userId, credentialVersion) {
      return Number(await redis.eval(END_OLDER, 1, ownersKey(userId), keyOf(''), credentialVersion))
    },
    async list(userId) {
      const ids = await redis.zrange(ownersKey(userId), '0', '-1', 'REV')
      const records = ids.length > 0 ? await redis.mget(ids.map(keyOf)) : []
      return ids.flatMap((id, place) => {
        const record = parse(records[place] ?? null)
        return record ? [{ id, record }] : []
      })
    },
  }
}

const none = () => Promise.reject(new Error('There is no Redis for sessions here'))
/** For what runs without a Redis for state: nobody can sign in. */
export const noSessions: SessionStore = {
  read: none,
  put: none,
  renew: none,
  end: none,
  endOlder: none,
  list: none,
}

function parse(text: string | null): SessionRecord | null {
  return text === null ? null : (JSON.parse(text) as SessionRecord)
}
