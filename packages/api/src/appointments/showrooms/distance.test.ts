import { parse } from 'postcode'
import { expect, test } from 'vitest'
import { distanceInMiles } from './distance.ts'
import { positionOfArea } from './postcode-areas.ts'

const between = (one: string, other: string) => {
  const [from, to] = [positionOfArea(one), positionOfArea(other)]
  return from && to ? Math.round(distanceInMiles(from, to)) : null
}

test.each([
  ['EC', 'M', 163],
  ['LS', 'M', 36],
  ['B', 'CV', 17],
  ['EH', 'G', 41],
  ['LS', 'LS', 0],
])('from %s to %s it is about %i miles', (one, other, miles) => {
  expect(Math.abs((between(one, other) ?? Number.NaN) - miles)).toBeLessThanOrEqual(3)
})

test.each(['SW1A 1AA', 'ls14ab', 'ZE1 0AA', 'BT1 5GS', 'W1A 0AX'])('the area of %s is known', (postcode) => {
  const { area } = parse(postcode)
  expect(positionOfArea(area ?? '')).not.toBeNull()
})

test('what is no area has no position, also a name that every object has', () => {
  for (const area of ['', 'QQ', 'constructor']) expect(positionOfArea(area)).toBeNull()
})
