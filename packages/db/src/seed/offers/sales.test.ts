import { expect, test } from 'vitest'
import { chooseDesigns } from '../designs/choose-designs.ts'
import { salesAt } from './sales.ts'

const designs = chooseDesigns()
const DAY_MS = 86_400_000
const days = Array.from({ length: 366 }, (_, day) => new Date(Date.UTC(2026, 5, 1, 17) + day * DAY_MS))

test('on any day two sales run, one is announced and one is over', () => {
  for (const now of days) {
    const [workshop, event, bedrooms, past] = salesAt(now)
    for (const sale of [workshop, event]) {
      expect(sale?.startsAt.getTime()).toBeLessThan(now.getTime())
      expect(sale?.endsAt.getTime()).toBeGreaterThan(now.getTime() + 10 * DAY_MS)
    }
    expect(bedrooms?.announcedAt.getTime()).toBeLessThan(now.getTime())
    expect(bedrooms?.startsAt.getTime()).toBeGreaterThan(now.getTime())
    expect(past?.endsAt.getTime()).toBeLessThan(now.getTime() - 28 * DAY_MS)
  }
})

test('sales begin at nine in the morning and end at midnight, by London’s clock', () => {
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  })
  for (const sale of days.flatMap(salesAt)) {
    expect(hour.format(sale.startsAt)).toBe('09:00')
    expect(hour.format(sale.endsAt)).toBe('00:00')
  }
})

test('about forty products are in the percentage sale, and the event overlaps it at a higher priority', () => {
  const [workshop, event] = salesAt(new Date('2026-11-23T21:00:00Z'))
  if (!workshop || !event) throw new Error('No sale')
  const reduced = designs.filter(workshop.names)
  expect(reduced.length).toBeGreaterThanOrEqual(38)
  expect(reduced.length).toBeLessThanOrEqual(46)
  expect(reduced.filter(event.names).length).toBeGreaterThan(0)
  expect(designs.filter(event.names).length).toBeLessThan(12)
  expect(event.priority).toBeGreaterThan(workshop.priority)
})
