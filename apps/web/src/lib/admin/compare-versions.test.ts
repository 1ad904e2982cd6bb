import { describe, expect, test } from 'vitest'
import { compareVersions, mergeVersions } from './compare-versions.ts'

const compare = (read: string, now: string, typed: string) =>
  compareVersions(['name'], { read: { name: read }, now: { name: now }, typed: { name: typed } })

describe('a field of a save that came too late', () => {
  test.each([
    ['nobody changed', 'Ed', 'Ed', 'Ed', 'same', 'Ed'],
    ['both changed alike', 'Ed', 'Eddie', 'Eddie', 'same', 'Eddie'],
    ['only they changed', 'Ed', 'Eddie', 'Ed', 'theirs', 'Eddie'],
    ['only you changed', 'Ed', 'Ed', 'Edward', 'yours', 'Edward'],
    ['both changed', 'Ed', 'Eddie', 'Edward', 'both', 'Edward'],
    ['you emptied and they changed', 'Ed', 'Eddie', '', 'both', ''],
  ])('that %s: %j, then %j, and %j typed', (_, read, now, typed, verdict, kept) => {
    const fields = compare(read, now, typed)
    expect(fields).toEqual([{ name: 'name', read, now, typed, verdict }])
    expect(mergeVersions(fields)).toEqual({ name: kept })
  })

  test('that one side does not know is empty there', () => {
    expect(compareVersions(['name'], { read: {}, now: {}, typed: { name: 'Ed' } })[0]?.verdict).toBe('yours')
  })
})
