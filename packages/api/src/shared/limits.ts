import type { RateLimit } from '@lomash/cache'

/** How often one client address may do what. */
const clientLimits = {
  /** Every call over HTTP but the public reads that come from the cache, and every form. */
  api: { max: 300, windowSeconds: 60 },
  /** What pages tell of their visitors. */
  'analytics-track': { max: 100, windowSeconds: 60 },
  'newsletter-sign-up': { max: 20, windowSeconds: 3_600 },
  'sign-in': { max: 10, windowSeconds: 900 },
  register: { max: 5, windowSeconds: 3_600 },
  'password-reset': { max: 3, windowSeconds: 3_600 },
  'hold-slot': { max: 60, windowSeconds: 600 },
  'create-booking': { max: 20, windowSeconds: 3_600 },
  'change-booking': { max: 60, windowSeconds: 3_600 },
  waitlist: { max: 20, windowSeconds: 3_600 },
} as const satisfies Record<string, RateLimit>

/**
 * How often it may be done to one account, whoever does it. With `maxFromOne` it is what one client address may do, and `max` is
 * for all of them together: so much that nobody locks somebody else's account up by himself, and too little to guess a password.
 */
const accountLimits = {
  'sign-in-account': { max: 100, maxFromOne: 10, windowSeconds: 900 },
  'second-factor-account': { max: 20, windowSeconds: 900 },
  'api-token-account': { max: 10, windowSeconds: 3_600 },
  /** By the email address it is asked for. */
  'brochure-account': { max: 3, windowSeconds: 3_600 },
  'password-reset-account': { max: 10, maxFromOne: 3, windowSeconds: 3_600 },
} as const satisfies Record<string, AccountLimit>

type AccountLimit = RateLimit & { maxFromOne?: number }
export type ClientLimitName = keyof typeof clientLimits
export type AccountLimitName = keyof typeof accountLimits
type LimitName = ClientLimitName | AccountLimitName
export type Limits = Readonly<Record<LimitName, AccountLimit>>

const table: Limits = { ...clientLimits, ...accountLimits }
export const limitNames = Object.keys(table) as LimitName[]

/** The table, with other figures where they are given: so many from one client, and from all of them together, in so many seconds. */
export function limitsWith(figures: ReadonlyMap<LimitName, RateLimit> = new Map()): Limits {
  const others = [...figures].map(([name, { max, windowSeconds }]) => [
    name,
    table[name].maxFromOne === undefined ? { max, windowSeconds } : { max, maxFromOne: max, windowSeconds },
  ])
  return { ...table, ...Object.fromEntries(others) }
}
