import { describe, expect, test } from 'vitest'
import { inLanes, percentOf, shownHours, spanOn } from './day-layout.ts'

describe('where something lies on a day', () => {
  test.each([
    ['2026-03-10', '2026-03-10T10:00:00Z', '2026-03-10T11:30:00Z', { from: 600, until: 690 }],
    ['2026-07-10', '2026-07-10T10:00:00Z', '2026-07-10T11:30:00Z', { from: 660, until: 750 }],
    ['2026-03-10', '2026-03-09T12:00:00Z', '2026-03-12T12:00:00Z', { from: 0, until: 1_440 }],
    ['2026-03-12', '2026-03-09T12:00:00Z', '2026-03-12T12:00:00Z', { from: 0, until: 720 }],
    ['2026-03-12', '2026-03-09T12:00:00Z', '2026-03-12T00:00:00Z', null],
    ['2026-03-12', '2026-03-13T00:00:00Z', '2026-03-13T01:00:00Z', null],
    ['2026-03-29', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', { from: 30, until: 150 }],
    ['2026-10-25', '2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z', { from: 90, until: 105 }],
  ])('on %s, from %s to %s', (date, startsAt, endsAt, span) => {
    expect(spanOn(date, { startsAt, endsAt })).toEqual(span)
  })
})

test('the hours that are shown hold all that is open and taken, but a day that is blocked as a whole widens nothing', () => {
  expect(shownHours([])).toEqual({ from: 480, until: 1_080 })
  expect(shownHours([{ from: 570, until: 1_050 }])).toEqual({ from: 480, until: 1_080 })
  expect(shownHours([{ from: 420, until: 1_200 }])).toEqual({ from: 360, until: 1_260 })
  expect(shownHours([{ from: 0, until: 1_440 }])).toEqual({ from: 480, until: 1_080 })
  expect(shownHours([{ from: 15, until: 1_430 }])).toEqual({ from: 0, until: 1_440 })
})

describe('lanes', () => {
  const lanesOf = (...spans: [from: number, until: number][]) =>
    inLanes(spans.map(([from, until]) => ({ from, until }))).map(({ from, lane, lanes }) => [
      from,
      lane,
      lanes,
    ])

  test('what does not overlap has the whole width, also end to end', () => {
    expect(lanesOf([60, 120], [120, 180], [200, 230])).toEqual([
      [60, 0, 1],
      [120, 0, 1],
      [200, 0, 1],
    ])
  })

  test('what overlaps stands side by side, and a lane that is free again is taken again', () => {
    expect(lanesOf([60, 120], [90, 300], [120, 180], [400, 500])).toEqual([
      [60, 0, 2],
      [90, 1, 2],
      [120, 0, 2],
      [400, 0, 1],
    ])
  })

  test('in any order and however many, no two in one lane overlap', () => {
    const spans = Array.from({ length: 200 }, (_, at) => {
      const from = (at * 7_919) % 1_300
      return { from, until: from + 30 + ((at * 104_729) % 90) }
    })
    const laned = inLanes(spans)
    expect(laned).toHaveLength(200)
    for (const one of laned) {
      expect(one.lane).toBeLessThan(one.lanes)
      const clash = laned.filter(
        (other) =>
          other !== one && other.lane === one.lane && other.from < one.until && one.from < other.until,
      )
      expect(clash).toEqual([])
    }
  })
})

test('a minute is drawn at its part of the shown hours, never outside of them', () => {
  const hours = { from: 480, until: 1_080 }
  expect([480, 780, 1_080, 0, 1_440].map((minute) => percentOf(hours, minute))).toEqual([0, 50, 100, 0, 100])
})
