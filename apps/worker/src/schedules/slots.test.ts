import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latestSlot, nextSlot, slotToMakeUp } from './slots.ts'

const nightly = { pattern: '30 2 * * *' }
const eachMinute = { pattern: '* * * * *' }
const tenSeconds = { everyMs: 10_000 }
const at = (text: string) => new Date(text)

/** The slots from an instant on, in order. */
function slotsAfter(schedule: { pattern: string }, from: Date, count: number): string[] {
  const slots: Date[] = []
  for (let slot = from; slots.length < count; ) {
    slot = nextSlot(schedule, slot)
    slots.push(slot)
  }
  return slots.map((slot) => slot.toISOString())
}

test('02:30 in London is 02:30 of the clock on the wall over both changes of it', () => {
  expect(slotsAfter(nightly, at('2027-03-27T00:00:00Z'), 3)).toEqual([
    '2027-03-27T02:30:00.000Z',
    '2027-03-28T01:30:00.000Z',
    '2027-03-29T01:30:00.000Z',
  ])
  expect(slotsAfter(nightly, at('2027-10-30T00:00:00Z'), 3)).toEqual([
    '2027-10-30T01:30:00.000Z',
    '2027-10-31T02:30:00.000Z',
    '2027-11-01T02:30:00.000Z',
  ])
})

test.each(['2027-03-28', '2027-10-31'])('each minute is each minute, also on %s', (day) => {
  const from = at(`${day}T00:00:00Z`)
  const expected = Array.from({ length: 180 }, (_, n) =>
    new Date(from.getTime() + (n + 1) * 60_000).toISOString(),
  )
  expect(slotsAfter(eachMinute, from, 180)).toEqual(expected)
})

test.each([nightly, eachMinute, tenSeconds])(
  'the latest slot of %o is the one before the next',
  (schedule) => {
    const instants = fc.date({ min: at('2026-01-01'), max: at('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (now) => {
        const [latest, next] = [latestSlot(schedule, now), nextSlot(schedule, now)]
        expect(latest.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(next.getTime()).toBeGreaterThan(now.getTime())
        expect(nextSlot(schedule, latest)).toEqual(next)
        expect(latestSlot(schedule, latest)).toEqual(latest)
      }),
    )
  },
)

test('of what nobody was there for only the latest slot is made up for', () => {
  const schedule = { at: nightly, catchUp: true }
  const [longAgo, now] = [at('2027-01-01T00:00:00Z'), at('2027-01-10T09:00:00Z')]
  expect(slotToMakeUp(schedule, longAgo, now)).toEqual(at('2027-01-10T02:30:00Z'))
  expect(slotToMakeUp({ ...schedule, catchUp: false }, longAgo, now)).toBeNull()
})

test('a night before the schedule held is not missed', () => {
  const heldSince = at('2027-01-10T08:00:00Z')
  expect(slotToMakeUp({ at: nightly, catchUp: true }, heldSince, at('2027-01-10T09:00:00Z'))).toBeNull()
})
