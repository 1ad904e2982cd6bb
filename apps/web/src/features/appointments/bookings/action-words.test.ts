import { expect, test } from 'vitest'
import { nothingWords, notYetWords } from './action-words.ts'

const at = (time: string) => Date.parse(`2026-03-10T${time}Z`)
const times = { startsAt: '2026-03-10T12:00:00Z', endsAt: '2026-03-10T12:45:00Z' }

test('of a hold it is said that somebody is booking, until when, and afterwards that nobody did', () => {
  const hold = { state: 'HELD' as const, expiresAt: '2026-03-10T09:10:00Z' }
  expect(nothingWords(hold, at('09:00:00'))).toMatch(/is booking this time in the shop.* until 09:10\.$/)
  expect(nothingWords(hold, at('09:10:00'))).toMatch(/free again/)
  expect(nothingWords({ state: 'CANCELLED', expiresAt: null }, 0)).toBe('Nothing: it is over.')
  expect(nothingWords({ state: 'BOOKED', expiresAt: null }, 0)).toBeNull()
})

test('what can be said of a visit is told by when it begins and ends', () => {
  const booked = { state: 'BOOKED' as const, ...times }
  expect(notYetWords(booked, at('11:59:59'))).toMatch(/once it has begun, and .* once it is over/)
  expect(notYetWords(booked, at('12:00:00'))).toBe('That it is completed can be said from 12:45 on.')
  expect(notYetWords({ ...booked, state: 'NO_SHOW' }, at('12:30:00'))).toMatch(/from 12:45 on/)
  expect(notYetWords(booked, at('12:45:00'))).toBeNull()
  expect(notYetWords({ ...booked, state: 'CANCELLED' }, at('11:00:00'))).toBeNull()
})
