import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { addressOf } from './cache-entry.ts'
import { manifest, tag } from './manifest.ts'
import { source, textOf, useCacheStage } from './testing/cache-stage.ts'

const [first, second] = ['1', '2'].map((hash) => addressOf(manifest.productList, { hash }))
if (!first || !second) throw new Error('Two lists')
const { newProcess } = useCacheStage()

const withSecond = async () => ({
  body: 'first',
  wrongAt: null,
  also: [{ address: second, body: 'second' }],
})

describe('a value that came with another', () => {
  test('is kept for every process', async () => {
    const [one, other] = [await newProcess(), await newProcess()]
    await one.cache.read(first, withSecond)
    await sleep(20)
    const { state, load } = source('asked for')
    expect(await textOf(other.cache.read(second, load))).toBe('second')
    expect(state.loads).toBe(0)
  })

  test('ends when the other does: by its age, and by a change', async () => {
    const { cache, time } = await newProcess()
    await cache.read(first, withSecond)
    await sleep(20)
    await cache.apply({ id: '1', tags: [tag.sales] })
    expect(await textOf(cache.read(second, source('changed').load))).toBe('changed')
    await sleep(20)
    await cache.read(first, withSecond)
    await sleep(20)
    time.now += 121_000
    expect(await textOf(cache.read(second, source('later').load))).toBe('later')
  })

  test('is not kept when a change came while it was loaded', async () => {
    const { cache } = await newProcess()
    await cache.read(first, async () => {
      await cache.apply({ id: '1', tags: [tag.products] })
      return withSecond()
    })
    await sleep(20)
    expect(await textOf(cache.read(second, source('new').load))).toBe('new')
  })

  test('is not kept when other things end it', async () => {
    const { cache } = await newProcess()
    const detail = addressOf(manifest.productDetail, { slug: 'galley' })
    await cache.read(first, async () => ({
      body: 'first',
      wrongAt: null,
      also: [{ address: detail, body: 'a detail' }],
    }))
    await sleep(20)
    expect(await textOf(cache.read(detail, source('loaded').load))).toBe('loaded')
  })
})
