import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CacheDriver } from '../drivers/driver.ts'
import { testRedisUrl } from './env.ts'

/** Opens a driver on that Redis, ready to be asked. */
export type OpenDriver = (redisUrl: string) => Promise<CacheDriver>

const MINUTE_MS = 60_000
/** A limit that no command meets, however busy the machine is: the contract says what is answered, not how soon. */
export const PATIENT_MS = 10_000

/** What every driver keeps, whatever wire it speaks over. */
export function testDriverContract(open: OpenDriver): void {
  let driver: CacheDriver
  beforeAll(async () => {
    driver = await open(testRedisUrl())
  })
  afterAll(() => driver.close())

  const newKey = () => `contract:${randomUUID()}`

  async function kept(value: Buffer | string, ttlMs = MINUTE_MS): Promise<string> {
    const key = newKey()
    await driver.write([{ key, value: Buffer.from(value), ttlMs }])
    return key
  }

  const lifeOf = (key: string) => driver.evaluate('return redis.call("PTTL", KEYS[1])', [key], [])

  describe('values', () => {
    test('every byte comes back as it was, in any order', async () => {
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
      const backwards = Buffer.from(bytes).reverse()
      const key = await kept(bytes)
      expect(await driver.read([key, await kept(backwards)])).toEqual([bytes, backwards])
      expect(await driver.readLatest([key])).toEqual([bytes])
    })

    test('texts that a wire might take for its own come back', async () => {
      for (const text of ['', 'OK', 'null', '42', '"quoted"', 'naïve £5 – “ok”', '\r\n$-1\r\n']) {
        expect(await driver.read([await kept(text)])).toEqual([Buffer.from(text)])
      }
    })

    test('a value of 1 MB comes back', async () => {
      const value = randomBytes(1_000_000)
      const [found] = await driver.read([await kept(value)])
      expect(found?.equals(value)).toBe(true)
    })

    test('the values stand in the order of the keys, null where there is none, twice when asked twice', async () => {
      const [one, other, none] = [await kept('1'), await kept('2'), newKey()]
      const texts = (await driver.read([other, none, one, other])).map((value) => value?.toString())
      expect(texts).toEqual(['2', undefined, '1', '2'])
    })

    test('more keys than one command takes', async () => {
      const keys = Array.from({ length: 1_201 }, newKey)
      await driver.write(keys.map((key, at) => ({ key, value: Buffer.from(String(at)), ttlMs: MINUTE_MS })))
      expect((await driver.read(keys)).map(Number)).toEqual(keys.map((_, at) => at))
    })

    test('no keys, no items', async () => {
      expect(await driver.read([])).toEqual([])
      expect(await driver.readLatest([])).toEqual([])
      await driver.write([])
    })

    test('a key that holds something else than a value reads as null', async () => {
      const [list, key] = [newKey(), await kept('value')]
      await driver.evaluate('return redis.call("RPUSH", KEYS[1], "a")', [list], [])
      expect(await driver.read([list, key])).toEqual([null, Buffer.from('value')])
    })
  })

  describe('writes', () => {
    test('each item has its own life, in milliseconds', async () => {
      const [short, long] = [newKey(), newKey()]
      await driver.write([
        { key: short, value: Buffer.from('s'), ttlMs: 1_600.5 },
        { key: long, value: Buffer.from('l'), ttlMs: MINUTE_MS },
      ])
      expect(await lifeOf(short)).toSatisfy((life) => 1_000 < life && life <= 1_601)
      expect(await lifeOf(long)).toSatisfy((life) => 50_000 < life && life <= MINUTE_MS)
      const gone = await kept('gone', 40)
      await sleep(80)
      expect(await driver.readLatest([gone])).toEqual([null])
    })

    test('a write takes the place of what was there, its life too', async () => {
      const key = await kept('old', MINUTE_MS)
      await driver.write([{ key, value: Buffer.from('new'), ttlMs: 5_000 }])
      expect(await driver.readLatest([key])).toEqual([Buffer.from('new')])
      expect(await lifeOf(key)).toBeLessThanOrEqual(5_000)
    })

    test('a write that Redis refuses throws', async () => {
      await expect(kept('value', 0)).rejects.toThrow('invalid expire')
    })

    test('a read sees every write that was acknowledged before it was asked', async () => {
      const keys = Array.from({ length: 16 }, newKey)
      let isOver = false
      // Others ask for the same keys all the while, so that fetches are under way that must not be joined.
      const noise = Array.from({ length: 8 }, async (_, at) => {
        while (!isOver) await (at % 2 === 0 ? driver.read(keys) : driver.readLatest(keys))
      })
      const writers = keys.map(async (key, at) => {
        for (let count = 1; count <= 60; count++) {
          await driver.write([{ key, value: Buffer.from(String(count)), ttlMs: MINUTE_MS }])
          if (count % 3 === at % 3) await Promise.resolve()
          const [found] = await (count % 2 === 0 ? driver.read([key]) : driver.readLatest([key]))
          expect(Number(found)).toBe(count)
        }
      })
      await Promise.all(writers).finally(() => {
        isOver = true
      })
      await Promise.all(noise)
    })
  })

  describe('claims', () => {
    test('of many who claim at once one has it, until its time is over', async () => {
      const key = newKey()
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) => driver.claim(key, `owner ${at}`, 2_000)),
      )
      expect(claims.filter(Boolean)).toHaveLength(1)
      expect(await driver.readLatest([key])).toEqual([Buffer.from(`owner ${claims.indexOf(true)}`)])
      expect(await driver.claim(key, 'late', 2_000)).toBe(false)
      await expect.poll(() => driver.claim(key, 'next', 2_000), { timeout: 10_000 }).toBe(true)
    })
  })

  describe('scripts', () => {
    test('are given keys and arguments, each in its place', async () => {
      const script = 'return {KEYS[1], KEYS[2], ARGV[1], ARGV[2], #KEYS, #ARGV}'
      expect(await driver.evaluate(script, ['k1', 'k2'], ['£1', '"2"'])).toEqual([
        'k1',
        'k2',
        '£1',
        '"2"',
        2,
        2,
      ])
    })

    test('answer numbers, texts, lists and nothing', async () => {
      const answers = [
        ['return 42', 42],
        ['return "42"', '42'],
        ['return redis.status_reply("OK")', 'OK'],
        ['return false', null],
        ['return {}', []],
        ['return {1, "two", false, {"deep", 3}}', [1, 'two', null, ['deep', 3]]],
      ] as const
      for (const [script, answer] of answers) expect(await driver.evaluate(script, [], [])).toEqual(answer)
    })

    test('throw what goes wrong in them', async () => {
      await expect(driver.evaluate('return redis.error_reply("no such luck")', [], [])).rejects.toThrow(
        'no such luck',
      )
      await expect(driver.evaluate('this is not Lua', [], [])).rejects.toThrow()
    })
  })
}
