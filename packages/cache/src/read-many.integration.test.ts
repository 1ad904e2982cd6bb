import { describe, expect, test } from 'vitest'
import { addressOf } from './cache-entry.ts'
import { manifest, tag } from './manifest.ts'
import { useCacheStage } from './testing/cache-stage.ts'

const { newProcess } = useCacheStage()
const addresses = ['2026-11-24', '2026-11-25', '2026-11-26'].map((date) =>
  addressOf(manifest.slotAvailability, { consultantId: 'c', date }),
)

/** Gives each place the present value, and remembers which were asked for. */
function source() {
  const state = { value: 'old', asked: [] as number[][] }
  const load = async (places: readonly number[]) => {
    state.asked.push([...places])
    return places.map((place) => ({ value: `${state.value} ${place}`, wrongAt: null }))
  }
  return { state, load }
}

describe('many values', () => {
  test('are loaded together once, and then answered from the cache', async () => {
    const { cache } = await newProcess()
    const { state, load } = source()
    const first = await cache.readMany(addresses, load)
    state.value = 'new'
    expect(await cache.readMany(addresses, load)).toEqual(first)
    expect(first).toEqual(['old 0', 'old 1', 'old 2'])
    expect(state.asked).toEqual([[0, 1, 2]])
  })

  test('of which one was changed: that one is loaded anew, in every process, and no other', async () => {
    const [one, other] = [await newProcess(), await newProcess()]
    const { state, load } = source()
    await one.cache.readMany(addresses, load)
    state.value = 'new'
    await one.cache.apply({ id: '1', tags: [tag.slots('c', '2026-11-25')] })
    expect(await other.cache.readMany(addresses, load)).toEqual(['old 0', 'new 1', 'old 2'])
    expect(state.asked).toEqual([[0, 1, 2], [1]])
  })

  test('are not answered from before a change that came while they were loaded', async () => {
    const { cache } = await newProcess()
    const { state, load } = source()
    await cache.readMany(addresses, async (places) => {
      const loaded = await load(places)
      await cache.apply({ id: '1', tags: [tag.slots('c', '2026-11-24')] })
      return loaded
    })
    state.value = 'new'
    expect(await cache.readMany(addresses, load)).toEqual(['new 0', 'old 1', 'old 2'])
  })

  test('end with their life', async () => {
    const { cache, time } = await newProcess()
    const { state, load } = source()
    await cache.readMany(addresses, load)
    time.now += 30_000
    await cache.readMany(addresses, load)
    expect(state.asked).toHaveLength(2)
  })

  test('are loaded from where others look for what was changed: under versions that are known', async () => {
    const { cache } = await newProcess()
    const positions: (string | null)[] = []
    const load = async (places: readonly number[], position: string | null) => {
      positions.push(position)
      return places.map(() => ({ value: 0, wrongAt: null }))
    }
    await cache.readMany(addresses, load)
    await cache.apply({ id: '1', tags: [tag.slots('c', '2026-11-26')] })
    await cache.readMany(addresses, load)
    const [first, second] = positions
    expect(first).toMatch(/^[0-9a-f]{16}$/)
    expect((second ?? '') > (first ?? '')).toBe(true)
  })

  test('are loaded and kept nowhere while the cache is away, and none at all is no question', async () => {
    const { cache, driver } = await newProcess()
    const { state, load } = source()
    driver.isDown = true
    expect(await cache.readMany(addresses, load)).toEqual(['old 0', 'old 1', 'old 2'])
    driver.isDown = false
    expect(state.asked).toHaveLength(1)
    expect(await cache.readMany([], load)).toEqual([])
  })
})
