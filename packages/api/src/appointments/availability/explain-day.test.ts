import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { POLICY } from '../policy.ts'
import { explainDay, explainTime } from './explain-day.ts'
import type { Busy, Facts, Reason, RosterConsultant, Wish } from './facts.ts'
import { datesBetween, londonDay } from './london-day.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const [SHOWROOM, ROOM, OTHER_ROOM] = ['showroom', 'room-1', 'room-2']
const week = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1_050 }))
const consultant = (id: string, more: Partial<RosterConsultant> = {}): RosterConsultant => ({
  id,
  name: id,
  showroomId: SHOWROOM,
  forKitchen: true,
  forBedroom: true,
  types: ['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'],
  bufferBeforeMinutes: 30,
  bufferAfterMinutes: 15,
  isActive: true,
  hours: week,
  exceptions: [],
  ...more,
})
const facts = (consultants: RosterConsultant[], busy: Busy[] = [], bankHolidays: string[] = []): Facts => ({
  roster: {
    consultants,
    showrooms: [{ id: SHOWROOM, hours: week, exceptions: [], roomIds: [ROOM, OTHER_ROOM] }],
  },
  busy: Map.groupBy(busy, ({ consultantId }) => consultantId),
  bankHolidays: new Set(bankHolidays),
})
const kitchenAtHome: Wish = { type: 'HOME_MEASUREMENT', kitchen: true, bedroom: false }
const kitchenHere: Wish = { type: 'SHOWROOM', kitchen: true, bedroom: false, showroomId: SHOWROOM }
const taken = (consultantId: string, startsAt: number, more: Partial<Busy> = {}): Busy => ({
  id: `${consultantId}-${startsAt}`,
  consultantId,
  roomId: null,
  state: 'BOOKED',
  startsAt,
  endsAt: startsAt + 60 * MINUTE_MS,
  from: startsAt - 30 * MINUTE_MS,
  until: startsAt + 75 * MINUTE_MS,
  expiresAt: null,
  ...more,
})
const at = (date: string, minute: number) => londonDay(date).instantOf(minute) ?? 0
const now = at('2028-01-03', 540)

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
/** ISO dates are how Sweden writes them. */
const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' })
/** What the clock on the wall shows, by another way than the program's. */
function shown(instant: number): { weekday: number; minute: number } {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(parts.weekday ?? '') + 1
  return { weekday, minute: Number(parts.hour) * 60 + Number(parts.minute) }
}

const overlaps = (one: [number, number], other: [number, number]) => one[0] < other[1] && other[0] < one[1]

/** Every reason that is true, each found by itself. */
function truths(
  given: Facts,
  live: readonly Busy[],
  wish: Wish,
  who: RosterConsultant,
  date: string,
  startsAt: number,
  atNow: number,
) {
  const endsAt = startsAt + POLICY[wish.type].lengthMinutes * MINUTE_MS
  const around: [number, number] = [
    startsAt - who.bufferBeforeMinutes * MINUTE_MS,
    endsAt + who.bufferAfterMinutes * MINUTE_MS,
  ]
  const own = live.filter(({ consultantId }) => consultantId === who.id)
  const meets = (state: Busy['state']) =>
    own.some((each) => each.state === state && overlaps([startsAt, endsAt], [each.startsAt, each.endsAt]))
  const [start, end] = [shown(startsAt), shown(endsAt)]
  const isHoliday =
    given.bankHolidays.has(date) ||
    who.exceptions.some(
      ({ kind, fromDate, toDate }) => kind === 'HOLIDAY' && fromDate <= date && date <= toDate,
    )
  const isOpen = week.some(
    (each) =>
      each.weekday === start.weekday &&
      each.startMinute <= start.minute &&
      end.weekday === start.weekday &&
      end.minute <= each.endMinute,
  )
  const isRoomFree = [ROOM, OTHER_ROOM].some(
    (roomId) => !live.some((each) => each.roomId === roomId && overlaps(around, [each.from, each.until])),
  )
  const all: Record<Reason, boolean> = {
    NO_SKILL:
      (wish.kitchen && !who.forKitchen) ||
      (wish.bedroom && !who.forBedroom) ||
      !who.types.includes(wish.type),
    HOLIDAY: isHoliday,
    CLOSED: !isOpen,
    NOTICE: startsAt < atNow + POLICY[wish.type].noticeMinutes * MINUTE_MS,
    HORIZON: Date.parse(date) > Date.parse(calendar.format(atNow)) + 90 * DAY_MS,
    BOOKED: meets('BOOKED'),
    HELD: meets('HELD'),
    BLOCKED: meets('BLOCKED'),
    BUFFER: own.some((each) => overlaps(around, [each.from, each.until])),
    ROOM_TAKEN: wish.type === 'SHOWROOM' && !isRoomFree,
  }
  return all
}

function check(given: Facts, wish: Wish, date: string, atNow: number): number {
  let offered = 0
  // What is days away says nothing of this one; looked through for every slot, it made a year last 20 seconds.
  const live = [...given.busy.values()]
    .flat()
    .filter(({ state, expiresAt }) => state !== 'HELD' || (expiresAt ?? 0) > atNow)
    .filter(({ from, until }) => until > at(date, 0) - 2 * DAY_MS && from < at(date, 0) + 3 * DAY_MS)
  for (const { startsAt, consultants } of explainDay(given, wish, date, { now: atNow }))
    for (const { consultantId, reason, roomIds } of consultants) {
      const who = given.roster.consultants.find(({ id }) => id === consultantId)
      if (!who) throw new Error('A consultant nobody knows')
      const all = truths(given, live, wish, who, date, startsAt, atNow)
      const where = `${consultantId} ${new Date(startsAt).toISOString()} ${reason}`
      if (reason === null) {
        if (Object.values(all).some(Boolean)) expect.fail(`${where} is offered`)
        if (wish.type === 'SHOWROOM' && roomIds.length === 0) expect.fail(`${where} has no room`)
        offered++
      } else if (!all[reason]) expect.fail(`${where} is not true`)
    }
  return offered
}

describe('what is offered', () => {
  test('is what nothing speaks against, and what is said against the rest is true: every slot of a leap year', () => {
    const dates = datesBetween('2028-01-01', '2028-12-31')
    const busy = dates.flatMap((date, n) => [
      taken('a', at(date, 600 + (n % 5) * 30), n % 7 === 0 ? { state: 'BLOCKED' } : {}),
      taken('b', at(date, 720), { state: 'HELD', expiresAt: n % 2 === 0 ? 0 : Number.MAX_SAFE_INTEGER }),
      taken('c', at(date, 840), { roomId: n % 3 === 0 ? OTHER_ROOM : ROOM }),
    ])
    const away = {
      fromDate: '2028-02-29',
      toDate: '2028-03-02',
      kind: 'HOLIDAY' as const,
      startMinute: null,
      endMinute: null,
    }
    const people = [
      consultant('a'),
      consultant('b', { forBedroom: false, exceptions: [away] }),
      consultant('c'),
    ]
    const given = facts(people, busy, ['2028-04-14', '2028-12-25'])
    for (const wish of [kitchenAtHome, kitchenHere, { ...kitchenHere, bedroom: true }]) {
      let offered = 0
      for (const date of dates) offered += check(given, wish, date, at(date, 0) - 3 * 86_400_000)
      expect(offered).toBeGreaterThan(1_000)
    }
  }, 60_000)

  test('holds for any diary, day, wish and moment', () => {
    const dates = [
      '2028-02-29',
      '2028-03-25',
      '2028-03-26',
      '2028-03-27',
      '2028-10-28',
      '2028-10-29',
      '2028-10-30',
      '2028-06-01',
    ]
    const entry = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      minute: fc.integer({ min: 0, max: 1_439 }),
      minutes: fc.integer({ min: 1, max: 300 }),
      before: fc.integer({ min: 0, max: 120 }),
      state: fc.constantFrom('BOOKED' as const, 'HELD' as const, 'BLOCKED' as const),
      roomId: fc.constantFrom(null, ROOM, OTHER_ROOM),
      ranOut: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...dates),
        fc.array(entry, { maxLength: 8 }),
        fc.constantFrom('HOME_MEASUREMENT' as const, 'ONLINE' as const, 'SHOWROOM' as const),
        fc.boolean(),
        fc.integer({ min: -120, max: 100 * 1_440 }),
        (date, entries, type, bedroom, minutesBefore) => {
          const atNow = at(date, 720) - minutesBefore * MINUTE_MS
          const busy = entries.map((each, n) => {
            const startsAt = at(date, each.minute) || at(date, 0)
            const endsAt = startsAt + each.minutes * MINUTE_MS
            const expiresAt = each.ranOut ? atNow : atNow + 1
            const more = { id: String(n), endsAt, from: startsAt - each.before * MINUTE_MS, until: endsAt }
            return taken(each.who, startsAt, { ...more, state: each.state, roomId: each.roomId, expiresAt })
          })
          const people = [
            consultant('a'),
            consultant('b', { forBedroom: false, bufferBeforeMinutes: 0 }),
            consultant('c', { types: ['ONLINE'] }),
          ]
          check(facts(people, busy), { ...kitchenHere, type, bedroom }, date, atNow)
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each(['2028-03-26', '2028-10-29'])(
    'is by the clock on the wall also on %s, when clocks change',
    (date) => {
      const sundays = consultant('a', { hours: [{ weekday: 7, startMinute: 0, endMinute: 1_440 }] })
      const times = explainDay(facts([sundays]), { ...kitchenAtHome, type: 'ONLINE' }, date, {
        now: at(date, 0) - 86_400_000,
      })
      const offered = times.filter(({ consultants }) => consultants[0]?.reason === null)
      const minutes = offered.map(({ startsAt }) => shown(startsAt).minute)
      expect(new Set(minutes).size).toBe(minutes.length)
      expect(minutes.includes(60)).toBe(date === '2028-10-29')
      expect(minutes).toContain(540)
    },
  )

  test('of a move is not spoken against by the booking that is moved', () => {
    const booked = taken('a', at('2028-01-10', 600))
    const given = facts([consultant('a')], [booked])
    const time = (ignoredBookingId?: string) =>
      explainTime(given, kitchenAtHome, at('2028-01-10', 630), { now, ignoredBookingId }).consultants[0]
        ?.reason
    expect([time(), time(booked.id)]).toEqual(['BOOKED', null])
  })

  test('is nothing at a time that is not one of the half hours', () => {
    expect(
      explainTime(facts([consultant('a')]), kitchenAtHome, at('2028-01-10', 610), { now }).consultants,
    ).toEqual([])
  })

  test('on a bank holiday is what hours for that very day say', () => {
    const special = {
      fromDate: '2028-01-10',
      toDate: '2028-01-10',
      kind: 'HOURS' as const,
      startMinute: 600,
      endMinute: 690,
    }
    const given = facts([consultant('a', { exceptions: [special] }), consultant('b')], [], ['2028-01-10'])
    const reasons = explainTime(given, kitchenAtHome, at('2028-01-10', 600), { now }).consultants
    expect(reasons.map(({ reason }) => reason)).toEqual([null, 'HOLIDAY'])
  })
})
