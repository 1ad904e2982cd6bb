import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { DomainError } from '../errors.ts'

/** argon2id as OWASP's cheat sheet on password storage has it: 19 MiB, two passes. Its number, since the enum has no value at run time. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * Each takes a core for some 20 ms, off the main thread: more at once would take all cores from shoppers, and a longer line would
 * only make its end wait for nothing.
 */
const line = pLimit(1)
const MAX_WAITING = 40
/** While there is a line, each is followed by a rest of so many times as long: a flood has a quarter of a core, not all of one. */
const REST = 3
/** A process that was held up for another reason need not rest for that. */
const MAX_REST_MS = 200

/** Of no password anybody has: what there is to compare with when nobody has that address. */
let nobodys: Promise<string> | undefined

/** @throws DomainError SERVICE_UNAVAILABLE when too many wait already */
export function hashPassword(password: string): Promise<string> {
  return inLine(() => hash(password.normalize('NFC'), ARGON2ID))
}

/**
 * Whether it is the password that was hashed. Without a hash it takes as long and is false.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when too many wait already
 */
export function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  return inLine(async () => {
    nobodys ??= hash(randomBytes(32), ARGON2ID).catch((error) => {
      nobodys = undefined
      throw error
    })
    const isRight = await verify(passwordHash ?? (await nobodys), password.normalize('NFC'))
    return isRight && passwordHash !== null
  })
}

/**
 * For who would read the database first, only to be refused: under a flood most are.
 *
 * @throws DomainError SERVICE_UNAVAILABLE when too many wait already
 */
export function refuseWhenBusy(): void {
  if (line.pendingCount < MAX_WAITING) return
  throw new DomainError(
    'SERVICE_UNAVAILABLE',
    'Too many are signing in. Please try again shortly.',
    undefined,
    5,
  )
}

async function inLine<Result>(work: () => Promise<Result>): Promise<Result> {
  refuseWhenBusy()
  return new Promise((resolve, reject) => {
    line(async () => {
      const startedAt = performance.now()
      await work().then(resolve, reject)
      if (line.pendingCount > 0)
        await setTimeout(Math.min(REST * (performance.now() - startedAt), MAX_REST_MS))
    })
  })
}
