import { randomUUID } from 'node:crypto'
import type { CacheDriver } from './drivers/driver.ts'

/** A holder that died is noticed this soon; one that lives renews in time. */
const LEASE_MS = 200
const RENEW_MS = 60

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`

export type Lease = { release(): Promise<void> }

/** The right to make a value, for one process at a time; null when another holds it. Kept up until it is released. */
export async function takeLease(driver: CacheDriver, key: string): Promise<Lease | null> {
  const name = `lease:${key}`
  const owner = randomUUID()
  if (!(await driver.claim(name, owner, LEASE_MS))) return null
  const renewal = setInterval(() => {
    driver.evaluate(RENEW, [name], [owner, String(LEASE_MS)]).catch(() => {})
  }, RENEW_MS)
  return {
    async release() {
      clearInterval(renewal)
      await driver.evaluate(RELEASE, [name], [owner]).catch(() => {})
    },
  }
}
