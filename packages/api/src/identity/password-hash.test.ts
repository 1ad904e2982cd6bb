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

test('while there is a line the processor is left alone for most of the time', async () => {
  const compare = () => isPassword('anything', null)
  await compare()
  const [used, startedAt] = [process.cpuUsage(), performance.now()]
  await Promise.all(Array.from({ length: 20 }, compare))
  const { user, system } = process.cpuUsage(used)
  expect((user + system) / 1_000 / (performance.now() - startedAt)).toBeLessThan(0.5)
})
