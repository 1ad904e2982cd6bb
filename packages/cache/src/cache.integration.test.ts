import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { addressOf, formOf } from './cache-entry.ts'
import { UNKEPT } from './making.ts'
import { manifest, tag } from './manifest.ts'
import { source, textOf, useCacheStage } from './testing/cache-stage.ts'

const SLUG = 'luna-island'
const detail = addressOf(manifest.productDetail, { slug: SLUG })
const MINUTE_MS = 60_000
const { newProcess } = useCacheStage()

describe('a value', () => {
  test('is loaded once and answered from the cache, to the byte', async () => {
    const { cache } = await newProcess()
    const { state, load } = source('{"name":"Café — 50 % off"}')
    const first = await cache.read(detail, load)
    await sleep(20)
    const second = await cache.read(detail, load)
    expect([first.state, second.state]).toEqual(['miss', 'hit'])
    expect(second.body.toString()).toBe(state.value)
    expect(second.digest).toBe(first.digest)
    expect(state.loads).toBe(1)
  })

  test.each(['', 'null', '[]'])('that says there is nothing (%j) is kept like any other', async (nothing) => {
    const { cache } = await newProcess()
    const { state, load } = source(nothing)
    await cache.read(detail, load)
    await sleep(20)
    expect((await cache.read(detail, load)).state).toBe('hit')
    expect(state.loads).toBe(1)
  })

  test('is answered old within its grace while one renews it, and not at all after it', async () => {
    const { cache, time } = await newProcess()
    const { state, load } = source('old')
    await cache.read(detail, load)
    await sleep(20)
    state.value = 'new'
    time.now += 5 * MINUTE_MS
    const answers = await Promise.all(Array.from({ length: 20 }, () => cache.read(detail, load)))
    expect(new Set(answers.map((each) => `${each.state} ${each.body}`))).toEqual(new Set(['stale old']))
    await sleep(50)
    expect(`${(await cache.read(detail, load)).state} ${state.loads}`).toBe('hit 2')
    time.now += 7 * MINUTE_MS
    state.value = 'newest'
    expect(await textOf(cache.read(detail, load))).toBe('newest')
  })

  test('never outlives the moment at which time makes it wrong', async () => {
    const { cache, time } = await newProcess()
    const saleStarts = time.now + 10_000
    const load = async () => ({ body: time.now < saleStarts ? 'before' : 'after', wrongAt: saleStarts })
    await cache.read(detail, load)
    await sleep(20)
    time.now = saleStarts - 1
    expect(await cache.read(detail, load)).toMatchObject({ state: 'hit', usableForSeconds: 0 })
    time.now = saleStarts
    expect(await textOf(cache.read(detail, load))).toBe('after')
  })

  test('that is not to be kept goes to those who wait for it and to nobody after them', async () => {
    const { cache } = await newProcess()
    const { state, load } = source('a notice')
    const unkept = async () => ({ body: (await load()).body, wrongAt: UNKEPT })
    await Promise.all([1, 2, 3].map(() => cache.read(detail, unkept)))
    expect(state.loads).toBe(1)
    await sleep(20)
    expect((await cache.read(detail, unkept)).usableForSeconds).toBe(0)
    expect(state.loads).toBe(2)
  })

  test('lives no longer in another form than in its own', async () => {
    const { cache, time } = await newProcess()
    const { load } = source('plain')
    await cache.read(detail, load)
    await sleep(20)
    time.now += 4 * MINUTE_MS
    const zipped = async () => {
      const { life } = await cache.read(detail, load)
      return { body: 'zipped', life }
    }
    expect(await cache.read(formOf(detail, 'br'), zipped)).toMatchObject({
      ageSeconds: 240,
      usableForSeconds: 120,
    })
  })
})

describe('many who ask at once', () => {
  test('in one process make one load', async () => {
    const { cache } = await newProcess()
    const { state, load } = source('value')
    state.ms = 30
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => cache.read(detail, load)))
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set(['value']))
    expect(state.loads).toBe(1)
  })

  test('in several processes make one load', async () => {
    const processes = [await newProcess(), await newProcess(), await newProcess()]
    const { state, load } = source('value')
    state.ms = 300 // longer than a lease that nobody renews
    const asked = processes.flatMap(({ cache }) =>
      Array.from({ length: 300 }, () => cache.read(detail, load)),
    )
    await Promise.all(asked)
    expect(state.loads).toBe(1)
  })

  test('do not wait for one who died while loading', async () => {
    const { cache, driver } = await newProcess()
    await driver.claim(`lease:${detail.key}`, 'a process that is gone', 200)
    const startedAt = Date.now()
    expect(await textOf(cache.read(detail, source('value').load))).toBe('value')
    expect(Date.now() - startedAt).toBeLessThan(400)
  })

  test('all learn of a load that failed, and the next one loads again', async () => {
    const { cache } = await newProcess()
    let loads = 0
    const fail = async () => {
      loads++
      throw new Error('no database')
    }
    const results = await Promise.allSettled([1, 2, 3].map(() => cache.read(detail, fail)))
    expect(results.every(({ status }) => status === 'rejected')).toBe(true)
    expect(loads).toBe(1)
    expect(await textOf(cache.read(detail, source('value').load))).toBe('value')
  })
})

describe('filling', () => {
  const items = (body: string) => async () => [{ address: detail, body, wrongAt: null }]

  test('keeps what was loaded, once for all who start together', async () => {
    const [one, other] = [await newProcess(), await newProcess()]
    const filled = [
      await one.cache.fill('products', [tag.products], items('warm')),
      await other.cache.fill('products', [tag.products], items('warm')),
    ]
    expect(filled).toEqual([1, 0])
    expect(await other.cache.read(detail, source('cold').load)).toMatchObject({
      state: 'hit',
      body: Buffer.from('warm'),
    })
  })

  test('keeps nothing that changed while it was loaded', async () => {
    const { cache } = await newProcess()
    const filled = await cache.fill('products', [tag.products], async () => {
      await cache.apply({ id: '1', tags: [tag.products, tag.product(SLUG)] })
      return items('old')()
    })
    expect(filled).toBe(0)
    expect(await textOf(cache.read(detail, source('new').load))).toBe('new')
  })
})
