import { expect, test } from 'vitest'
import { fromLch, lit, mix, toLch } from './colour.ts'

test('a colour survives the way to OKLCH and back', () => {
  for (const hex of ['#2f4a3c', '#f1eee6', '#c49a6c', '#26272a', '#a8452a'])
    expect(fromLch(toLch(hex))).toBe(hex)
})

test('more light is lighter, less is darker, none is the paint itself', () => {
  expect(toLch(lit('#2f4a3c', 1.2)).l).toBeGreaterThan(toLch('#2f4a3c').l)
  expect(toLch(lit('#2f4a3c', 0.8)).l).toBeLessThan(toLch('#2f4a3c').l)
  expect(lit('#2f4a3c', 1)).toBe('#2f4a3c')
})

test('a mixture starts at the first colour and ends at the second', () => {
  expect([mix('#000000', '#ffffff', 0), mix('#000000', '#ffffff', 1)]).toEqual(['#000000', '#ffffff'])
})
