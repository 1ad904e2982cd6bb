import { expect, test } from 'vitest'
import { type BookingState, mayBecome, statesBefore, TRANSITIONS } from './booking-life.ts'

const states = Object.keys(TRANSITIONS) as BookingState[]
/** Every change there is; all others are refused. */
const ALLOWED = new Set([
  'HELD BOOKED',
  'HELD RELEASED',
  'RELEASED BOOKED',
  'BOOKED BOOKED',
  'BOOKED CANCELLED',
  'BOOKED COMPLETED',
  'BOOKED NO_SHOW',
  'BLOCKED BLOCKED',
  'BLOCKED RELEASED',
  'COMPLETED NO_SHOW',
  'NO_SHOW COMPLETED',
])
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const))

test.each(pairs)('%s to %s is allowed just when the table of life says so', (from, to) => {
  expect(mayBecome(from, to)).toBe(ALLOWED.has(`${from} ${to}`))
  expect(statesBefore(to).includes(from)).toBe(mayBecome(from, to))
})
