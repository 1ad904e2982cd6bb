import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createLoadLimits, OverloadError } from './load-limits.ts'

/** Loads that end when told, and how many of them have begun. */
function loads() {
  const ends: (() => void)[] = []
  const load = () => new Promise<void>((resolve) => ends.push(resolve))
  const endAll = async () => {
    while (ends.length > 0) {
      for (const end of ends.splice(0)) end()
      await turn()
    }
  }
  return { begun: () => ends.length, load, endAll }
}

const LANES = ['context', 'details', 'data', 'counts', 'page', 'encoding'] as const

describe('a lane', () => {
  test.each(LANES)('%s runs only so many at once, the others after them', async (lane) => {
    const limited = createLoadLimits()
    const { begun, load, endAll } = loads()
    const all = Array.from({ length: 200 }, () => limited(lane, load))
    await turn()
    expect(begun()).toBeGreaterThan(0)
    expect(begun()).toBeLessThanOrEqual(50)
    await endAll()
    await Promise.all(all)
  })

  test('that is full holds up no other', async () => {
    const limited = createLoadLimits()
    const { load, endAll } = loads()
    const full = LANES.filter((lane) => lane !== 'data').flatMap((lane) =>
      Array.from({ length: 200 }, () => limited(lane, load)),
    )
    expect(await limited('data', async () => 'at once')).toBe('at once')
    await endAll()
    await Promise.all(full)
  })

  test('turns away who would have to wait behind two thousand, and nobody before', async () => {
    const limited = createLoadLimits()
    const { begun, load, endAll } = loads()
    const ask = () => limited('data', load)
    const running = Array.from({ length: 60 }, ask)
    await turn()
    const waiting = Array.from({ length: 2_000 - (60 - begun()) }, ask)
    const tooMany = ask()
    await expect(tooMany).rejects.toBeInstanceOf(OverloadError)
    await endAll()
    await Promise.all([...running, ...waiting])
    await limited('data', async () => {})
  })

  test('gives the place of a load that failed to the next', async () => {
    const limited = createLoadLimits()
    const fail = () =>
      limited('counts', async () => {
        throw new Error('no database')
      })
    for (let time = 0; time < 10; time++) await expect(fail()).rejects.toThrow('no database')
    expect(await limited('counts', async () => 'next')).toBe('next')
  })
})
