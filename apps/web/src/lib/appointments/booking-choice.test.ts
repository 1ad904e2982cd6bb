import { describe, expect, test } from 'vitest'
import { bookPath, missingIn, pathToMissing, readChoice } from './booking-choice.ts'

const ID = '0198a000-0000-7000-8000-000000000000'
const read = (query: string) => {
  const params = new URLSearchParams(query)
  return readChoice((name) => params.get(name))
}

describe('what stands in an address', () => {
  test.each([
    ['', '/book/time'],
    ['type=ONLINE&kitchen=1', '/book/time?type=ONLINE&kitchen=1'],
    ['bedroom=1&kitchen=1&type=ONLINE', '/book/time?type=ONLINE&kitchen=1&bedroom=1'],
    ['type=SHOWROOM&showroom=leeds', '/book/time?type=SHOWROOM&showroom=leeds'],
    // Chosen on another page, before how to meet.
    ['showroom=leeds', '/book/time?showroom=leeds'],
    [
      `type=SHOWROOM&showroom=leeds&consultant=${ID}`,
      `/book/time?type=SHOWROOM&showroom=leeds&consultant=${ID}`,
    ],
    ['week=2026-03-09', '/book/time?week=2026-03-09'],
  ])('of %j is kept as %s', (query, path) => {
    expect(bookPath('time', read(query))).toBe(path)
  })

  test.each([
    'type=PARTY',
    'showroom=%3Cscript%3E',
    'kitchen=yes&bedroom=',
    'week=yesterday',
    'week=2026-13-40',
    'type=&showroom=&consultant=',
    'consultant=me',
    'name=Amara&email=amara@example.co.uk',
  ])('of %j is nothing', (query) => {
    expect(bookPath('time', read(query))).toBe('/book/time')
  })

  test.each(['HOME_MEASUREMENT', 'ONLINE'])('%s has no showroom and nobody of it', (type) => {
    expect(bookPath('time', read(`type=${type}&showroom=leeds&consultant=${ID}`))).toBe(
      `/book/time?type=${type}`,
    )
  })
})

test.each([
  ['', 'type', '/book?missing=type'],
  ['kitchen=1', 'type', '/book?kitchen=1&missing=type'],
  ['type=SHOWROOM&kitchen=1', 'showroom', '/book?type=SHOWROOM&kitchen=1&missing=showroom'],
  ['type=ONLINE', 'rooms', '/book/rooms?type=ONLINE&missing=rooms'],
] as const)('with %j there is no %s yet, which is asked for at %s', (query, missing, path) => {
  const choice = read(query)
  expect(missingIn(choice)).toBe(missing)
  expect(pathToMissing(missing, choice)).toBe(path)
})

test('with all of it nothing is missing', () => {
  expect(missingIn(read('type=SHOWROOM&showroom=leeds&bedroom=1'))).toBeNull()
})
