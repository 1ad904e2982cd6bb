import { readdirSync, readFileSync } from 'node:fs'
import { platform } from 'node:os'
import { expect, test } from 'vitest'
import { toPublicError } from '../error-mapping.ts'
import { hashPassword, isPassword, refuseWhenBusy } from './password-hash.ts'

test('a password is right for its own hash only, however its letters are composed', async () => {
  const passwordHash = await hashPassword('caf\u00e9 au lait')
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword('cafe\u0301 au lait', passwordHash)).toBe(true)
  expect(await isPassword('cafe au lait', passwordHash)).toBe(false)
  expect(await isPassword('caf\u00e9 au lait', null)).toBe(false)
  expect(await hashPassword('caf\u00e9 au lait')).not.toBe(passwordHash)
})

test('a hash that is none fails, and those after it do not', async () => {
  await expect(isPassword('anything', 'no hash')).rejects.toThrow()
  expect(await isPassword('anything', await hashPassword('anything'))).toBe(true)
})

test('who comes when forty wait is told to come again', async () => {
  const asked = Array.from({ length: 50 }, () => isPassword('anything', null).catch((error) => error))
  expect(refuseWhenBusy).toThrow('Too many are signing in')
  const answers = await Promise.all(asked)
  const refused = answers.filter((answer) => answer !== false)
  // One is at work and forty wait; whether the first has begun by then does not matter.
  expect([9, 10]).toContain(refused.length)
  expect(toPublicError(refused[0])).toMatchObject({ code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 5 })
  expect(refuseWhenBusy).not.toThrow()
})

test.runIf(platform() === 'linux')(
  'hashing gives way: of all threads of the process one alone is of low priority',
  async () => {
    await hashPassword('anything')
    const niceness = readdirSync('/proc/self/task').map((thread) => {
      const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8')
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
    })
    const usual = Math.min(...niceness)
    expect(niceness.filter((each) => each === 19 && each !== usual)).toHaveLength(1)
  },
)
