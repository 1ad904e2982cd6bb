import { hkdfSync } from 'node:crypto'
import {
  type Cache,
  type ChallengeStore,
  noChallenges,
  noSessions,
  type RateLimiter,
  type SessionStore,
  unlimited,
} from '@lomash/cache'
import type { Database } from '@lomash/db'
import { type Limits, limitsWith } from './shared/limits.ts'

/** What a process gives to every request: handles and keys, no state of its own. */
export type Services = {
  database: Database
  cache: Cache
  cursorKey: Uint8Array
  /** Signs links that are sent to people. */
  linkKey: Uint8Array
  /** Hashes the addresses of those who call. */
  addressKey: Uint8Array
  /** Seals the audit log. */
  auditKey: Uint8Array
  /** Seals what is kept to check people's codes with. */
  secondFactorKey: Uint8Array
  rateLimiter: RateLimiter
  limits: Limits
  sessions: SessionStore
  challenges: ChallengeStore
  /** Whether the demonstration's staff may sign in: never where people shop. */
  allowsDemoStaff: boolean
  /** Tells workers that jobs were committed; `transact` calls it. */
  nudgeWorkers: () => void
  /** Epoch ms. */
  clock: () => number
}

/** `appSecret`: at least 32 characters, the same in every process; each use has a key of its own derived from it. */
export function createServices(options: {
  database: Database
  cache: Cache
  appSecret: string
  nudgeWorkers?: () => void
  rateLimiter?: RateLimiter
  limits?: Limits
  sessions?: SessionStore
  challenges?: ChallengeStore
  allowsDemoStaff?: boolean
  clock?: () => number
}): Services {
  const keyFor = (use: string) => derivedKey(options.appSecret, use)
  return {
    database: options.database,
    cache: options.cache,
    cursorKey: keyFor('cursor'),
    linkKey: linkKeyOf(options.appSecret),
    addressKey: keyFor('client address'),
    auditKey: auditKeyOf(options.appSecret),
    secondFactorKey: keyFor('second factor'),
    rateLimiter: options.rateLimiter ?? unlimited,
    limits: options.limits ?? limitsWith(),
    sessions: options.sessions ?? noSessions,
    challenges: options.challenges ?? noChallenges,
    allowsDemoStaff: options.allowsDemoStaff ?? false,
    // Without it workers find new jobs by looking.
    nudgeWorkers: options.nudgeWorkers ?? (() => {}),
    clock: options.clock ?? Date.now,
  }
}

export const linkKeyOf = (appSecret: string) => derivedKey(appSecret, 'link')

export const auditKeyOf = (appSecret: string) => derivedKey(appSecret, 'audit log')

const derivedKey = (appSecret: string, use: string) =>
  new Uint8Array(hkdfSync('sha256', appSecret, '', use, 32))
