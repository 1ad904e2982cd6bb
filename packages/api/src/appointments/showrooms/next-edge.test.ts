import { expect, test } from 'vitest'
import { nextEdge } from './next-edge.ts'

const at = (time: string) => Date.parse(`2026-11-27T${time}:00.000Z`)
const opening = (from: string, until: string) => ({
  opensAt: new Date(at(from)).toISOString(),
  closesAt: new Date(at(until)).toISOString(),
})
const MIDNIGHT = Date.parse('2026-11-28T00:00:00.000Z')
const DAY = [opening('11:00', '16:00'), opening('09:30', '17:30')]

test.each([
  ['08:00', '09:30'],
  // Now is over: the next one counts.
  ['09:30', '11:00'],
  ['12:00', '16:00'],
  ['16:30', '17:30'],
])('what is said at %s is true until %s', (now, edge) => {
  expect(nextEdge(DAY, at(now), MIDNIGHT)).toBe(at(edge))
})

test('after the last closing it is true until the day is over', () => {
  expect(nextEdge(DAY, at('17:30'), MIDNIGHT)).toBe(MIDNIGHT)
  expect(nextEdge([], at('08:00'), MIDNIGHT)).toBe(MIDNIGHT)
})
