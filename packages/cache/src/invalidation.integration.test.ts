import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { addressOf, formOf } from './cache-entry.ts'
import { events, manifest, tag } from './manifest.ts'
import { source, textOf, useCacheStage } from './testing/cache-stage.ts'

const SLUG = 'luna-island'
const detail = addressOf(manifest.productDetail, { slug: SLUG })
const MINUTE_MS = 60_000
const change = { id: '1', tags: [tag.product(SLUG)] }
const stage = useCacheStage()
const { newProcess } = stage

describe('after an invalidation', () => {
  test('nobody answers the old value, not even within its grace', async () => {
    const [one, other] = [await newProcess(), await newProcess()]
    const { state, load } = source('old')
    await one.cache.read(detail, load)
    await sleep(20)
    state.value = 'new'
    for (const { time } of [one, other]) time.now += 5 * MINUTE_MS
    await one.cache.apply(change)
    expect(await textOf(other.cache.read(detail, load))).toBe('new')
    expect(await textOf(one.cache.read(detail, load))).toBe('new')
    expect(stage.log.written).toEqual([])
  })

  test('what was being loaded before is given to nobody who asks after it, and is not kept', async () => {
    const [one, other] = [await newProcess(), await newProcess()]
    const { state, load } = source('old')
    state.ms = 100
    const before = one.cache.read(detail, load)
    await sleep(30)
    state.value = 'new'
    await other.cache.apply(change)
    const after = [one.cache.read(detail, load), other.cache.read(detail, load)]
    expect(await textOf(before)).toBe('old')
    expect(await Promise.all(after.map(textOf))).toEqual(['new', 'new'])
    await sleep(20)
    expect(await textOf(one.cache.read(detail, load))).toBe('new')
  })

  test('other values stay', async () => {
    const { cache } = await newProcess()
    const other = addressOf(manifest.productDetail, { slug: 'other' })
    const { load } = source('value')
    await cache.read(other, load)
    await sleep(20)
    await cache.apply(change)
    expect((await cache.read(other, load)).state).toBe('hit')
  })

  test('its tag asks readers for the furthest position, in whatever order changes arrive', async () => {
    const { cache } = await newProcess()
    const late = '00000000000000ff'
    const early = '0000000000000001'
    const positions = [late, early]
    stage.log.position = async () => positions.shift() ?? early
    await cache.apply(change)
    await cache.apply({ id: '2', tags: change.tags })
    const asked: (string | null)[] = []
    await cache.read(detail, async (position) => {
      asked.push(position)
      return { body: 'x', wrongAt: null }
    })
    expect(asked).toEqual([late])
  })

  test('a tag that Redis forgot is given what its family was told, and the database is not asked', async () => {
    const { cache, driver } = await newProcess()
    const told = '00000000000000aa'
    let asked = 0
    stage.log.position = async () => (asked++ === 0 ? told : '0000000000000001')
    await cache.apply({ id: '1', tags: events['product updated']({ slug: SLUG }) })
    await cache.apply({ id: '2', tags: [tag.sales] })
    await driver.evaluate('return redis.call("DEL", KEYS[1])', [`tag:${tag.product(SLUG)}`], [])
    asked = 0
    const positions: (string | null)[] = []
    const read = (address: typeof detail) =>
      cache.read(address, async (position) => {
        positions.push(position)
        return { body: 'x', wrongAt: null }
      })
    await read(detail)
    await read(addressOf(manifest.productDetail, { slug: 'never-changed' }))
    expect([positions, asked]).toEqual([[told, told], 0])
  })

  test('a tag whose family Redis forgot as well is given how far the database has come', async () => {
    const { cache } = await newProcess()
    stage.log.position = async () => '00000000000000bb'
    const positions: (string | null)[] = []
    await cache.read(detail, async (position) => {
      positions.push(position)
      return { body: 'x', wrongAt: null }
    })
    expect(positions).toEqual(['00000000000000bb'])
  })

  test('a tag that Redis forgot brings no old value back', async () => {
    const { cache, driver } = await newProcess()
    const { state, load } = source('old')
    await cache.read(detail, load)
    await sleep(20)
    state.value = 'new'
    await driver.evaluate('return redis.call("DEL", KEYS[1])', [`tag:${tag.product(SLUG)}`], [])
    expect(await textOf(cache.read(detail, load))).toBe('new')
    await driver.evaluate('return redis.call("FLUSHDB")', [], [])
    expect(await textOf(cache.read(detail, load))).toBe('new')
  })
})

test('what was made of a value that passed the cache by is not kept, for that may be old', async () => {
  const { cache, driver } = await newProcess()
  const { load } = source('old')
  const made: string[] = []
  const form = () =>
    cache.read(formOf(detail, 'br'), async () => {
      driver.isDown = made.length === 0
      const { body, life, state } = await cache.read(detail, load)
      driver.isDown = false
      made.push(state)
      return { body, life }
    })
  await form()
  await sleep(20)
  await form()
  expect(made).toEqual(['bypass', 'miss'])
  await sleep(20)
  expect((await form()).state).toBe('hit')
})

describe('a change that Redis could not be told', () => {
  test('is told when it is back, before any old value is answered', async () => {
    const { cache, driver } = await newProcess()
    const { state, load } = source('old')
    await cache.read(detail, load)
    await sleep(20)
    driver.isDown = true
    state.value = 'new'
    stage.log.written.push(change)
    await cache.apply(change)
    expect(cache.health()).toBe('degraded')
    expect(await cache.read(detail, load)).toMatchObject({ state: 'bypass', body: Buffer.from('new') })
    driver.isDown = false
    expect(await textOf(cache.read(detail, load))).toBe('new')
    await expect.poll(() => cache.health(), { timeout: 2_000 }).toBe('ok')
    expect(await textOf(cache.read(detail, load))).toBe('new')
    expect(stage.log.written).toEqual([])
  })

  test('by a process that died is told by another within half a second', async () => {
    const { cache } = await newProcess()
    const { state, load } = source('old')
    await cache.read(detail, load)
    await sleep(20)
    state.value = 'new'
    stage.log.written.push(change)
    await expect.poll(() => stage.log.written, { timeout: 500 }).toEqual([])
    expect(await textOf(cache.read(detail, load))).toBe('new')
  })

  test('keeps a process that starts in between from answering old values', async () => {
    const one = await newProcess()
    const { state, load } = source('old')
    await one.cache.read(detail, load)
    await sleep(20)
    await one.cache.close()
    state.value = 'new'
    stage.log.written.push(change)
    const { cache } = await newProcess()
    expect(await textOf(cache.read(detail, load))).toBe('new')
  })
})
