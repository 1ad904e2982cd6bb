import { expect, test } from 'vitest'
import { placePins } from './place-pins'
import { FRAME } from './projection'

const nearest = (pins: { x: number; y: number }[]) =>
  Math.min(
    ...pins.flatMap((one, at) => pins.slice(at + 1).map(({ x, y }) => Math.hypot(one.x - x, one.y - y))),
  )

test('pins stay where they belong when there is room', () => {
  const points = [
    { x: 100, y: 100 },
    { x: 300, y: 500 },
  ]
  expect(placePins(points)).toEqual(points)
})

test.each([
  { name: 'two at one place', aside: [0, 0] },
  { name: 'three at one place', aside: [0, 0, 0] },
  { name: 'five in one town', aside: [0, 3, -2, 5, 1] },
])('$name do not cover each other, and stay near', ({ aside }) => {
  const points = aside.map((by) => ({ x: 440 + by, y: 860 - by * 2 }))
  const pins = placePins(points)
  expect(nearest(pins)).toBeGreaterThan(44)
  for (const { x, y } of pins) expect(Math.hypot(x - 440, y - 860)).toBeLessThan(110)
})

test('none hangs over the edge', () => {
  const [pin] = placePins([{ x: FRAME.width, y: 0 }])
  expect(pin).toEqual({ x: FRAME.width - 26, y: 26 })
})

test('the same points give the same pins', () => {
  const points = Array.from({ length: 12 }, (_, n) => ({ x: 200 + n * 7, y: 600 + ((n * 31) % 90) }))
  expect(placePins(points)).toEqual(placePins(points))
})
