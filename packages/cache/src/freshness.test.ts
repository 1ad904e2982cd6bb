import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, lifeOf } from './freshness.ts'

const policy = { ttlSeconds: 60, graceSeconds: 30 }
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe('the life of a value', () => {
  test('never reaches past the moment at which it becomes wrong', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 200_000 }), (now, untilWrongMs) => {
        const life = lifeOf(policy, now + untilWrongMs, now)
        expect(life.staleUntil).toBeLessThanOrEqual(now + untilWrongMs)
        expect(life.freshUntil).toBeLessThanOrEqual(life.staleUntil)
      }),
    )
  })

  test('is the TTL, then the grace, when time makes nothing wrong', () => {
    expect(lifeOf(policy, null, 1_000)).toEqual({ storedAt: 1_000, freshUntil: 61_000, staleUntil: 91_000 })
  })
})

describe('a value found', () => {
  const life = lifeOf(policy, null, 0)
  test.each([
    [0, 'fresh'],
    [59_999, 'fresh'],
    [60_000, 'stale'],
    [89_999, 'stale'],
    [90_000, 'dead'],
  ])('at %d ms is %s', (now, verdict) => {
    expect(judge(life, 0, now, 1)).toBe(verdict)
  })

  test('is renewed early the likelier the nearer its end and the longer it takes to make', () => {
    const share = (loadMs: number, now: number) => {
      const draws = Array.from({ length: 2_000 }, (_, n) => judge(life, loadMs, now, (n + 1) / 2_000))
      return draws.filter((verdict) => verdict === 'early').length / draws.length
    }
    expect(share(100, 59_000)).toBeLessThan(share(100, 59_900))
    expect(share(100, 59_900)).toBeLessThan(share(1_000, 59_900))
    expect(share(1_000, 59_000)).toBeCloseTo(Math.exp(-1), 1)
    expect(share(100, 10_000)).toBe(0)
  })

  test('is not renewed early when it ends because it becomes wrong', () => {
    expect(judge(lifeOf(policy, 50_000, 0), 10_000, 49_999, 0.000_001)).toBe('fresh')
  })
})
