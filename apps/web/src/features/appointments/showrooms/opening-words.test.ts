import { describe, expect, test } from 'vitest'
import { openingWords } from './opening-words'

const opening = (opensAt: string, closesAt: string) => ({ opensAt, closesAt })
const at = (openings: ReturnType<typeof opening>[], now: string) => openingWords(openings, new Date(now)).text

describe('a usual day', () => {
  const week = [
    opening('2026-11-27T09:30:00.000Z', '2026-11-27T17:30:00.000Z'),
    opening('2026-11-28T09:00:00.000Z', '2026-11-28T17:30:00.000Z'),
    opening('2026-11-30T09:30:00.000Z', '2026-11-30T13:00:00.000Z'),
    opening('2026-11-30T14:00:00.000Z', '2026-11-30T17:30:00.000Z'),
  ]
  test.each([
    ['2026-11-27T08:00:00Z', 'Opens today, 09:30'],
    ['2026-11-27T09:29:59.999Z', 'Opens today, 09:30'],
    ['2026-11-27T09:30:00Z', 'Open now, until 17:30'],
    ['2026-11-27T17:29:59.999Z', 'Open now, until 17:30'],
    ['2026-11-27T17:30:00Z', 'Opens tomorrow, 09:00'],
    // A minute later it is today.
    ['2026-11-27T23:59:00Z', 'Opens tomorrow, 09:00'],
    ['2026-11-28T00:00:00Z', 'Opens today, 09:00'],
    ['2026-11-28T18:00:00Z', 'Opens Monday, 09:30'],
    ['2026-11-30T13:30:00Z', 'Opens today, 14:00'],
    ['2026-11-23T18:00:00Z', 'Opens Friday, 09:30'],
    // A week ahead the weekday alone would be taken for today.
    ['2026-11-20T18:00:00Z', 'Opens Friday 27 November, 09:30'],
    ['2026-11-30T17:30:00Z', 'Closed for now: please ring before you come'],
  ])('at %s is %s', (now, text) => {
    expect(at(week, now)).toBe(text)
  })
})

describe('over a change of the clocks', () => {
  // Open from 09:30 to 17:30 on London's clock on all days.
  const spring = [
    opening('2026-03-28T09:30:00.000Z', '2026-03-28T17:30:00.000Z'),
    opening('2026-03-29T08:30:00.000Z', '2026-03-29T16:30:00.000Z'),
    opening('2026-03-30T08:30:00.000Z', '2026-03-30T16:30:00.000Z'),
  ]
  const autumn = [
    opening('2026-10-24T08:30:00.000Z', '2026-10-24T16:30:00.000Z'),
    opening('2026-10-25T09:30:00.000Z', '2026-10-25T17:30:00.000Z'),
    opening('2026-10-26T09:30:00.000Z', '2026-10-26T17:30:00.000Z'),
  ]
  test.each([
    [spring, '2026-03-28T17:30:00Z', 'Opens tomorrow, 09:30'],
    [spring, '2026-03-28T23:59:00Z', 'Opens tomorrow, 09:30'],
    [spring, '2026-03-29T00:30:00Z', 'Opens today, 09:30'],
    [spring, '2026-03-29T16:29:00Z', 'Open now, until 17:30'],
    // Midnight in London is at eleven in UTC from now on.
    [spring, '2026-03-29T22:59:00Z', 'Opens tomorrow, 09:30'],
    [spring, '2026-03-29T23:00:00Z', 'Opens today, 09:30'],
    [autumn, '2026-10-24T22:59:00Z', 'Opens tomorrow, 09:30'],
    [autumn, '2026-10-24T23:00:00Z', 'Opens today, 09:30'],
    // Half past one comes twice.
    [autumn, '2026-10-25T00:30:00Z', 'Opens today, 09:30'],
    [autumn, '2026-10-25T01:30:00Z', 'Opens today, 09:30'],
    [autumn, '2026-10-25T17:29:00Z', 'Open now, until 17:30'],
    // 25 hours after the day began it is still that day.
    [autumn, '2026-10-25T23:59:00Z', 'Opens tomorrow, 09:30'],
    [autumn, '2026-10-26T00:00:00Z', 'Opens today, 09:30'],
  ])('%# at %s is %s', (openings, now, text) => {
    expect(at(openings, now)).toBe(text)
  })
})

describe('around midnight', () => {
  const late = [opening('2026-06-12T16:00:00.000Z', '2026-06-12T23:00:00.000Z')]
  const night = [...late, opening('2026-06-12T23:00:00.000Z', '2026-06-13T01:00:00.000Z')]
  test.each([
    [late, '2026-06-12T22:59:00Z', 'Open now, until midnight'],
    [night, '2026-06-12T22:30:00Z', 'Open now, until tomorrow, 02:00'],
    [night, '2026-06-12T23:30:00Z', 'Open now, until 02:00'],
  ])('%# at %s is %s', (openings, now, text) => {
    expect(at(openings, now)).toBe(text)
  })
})
