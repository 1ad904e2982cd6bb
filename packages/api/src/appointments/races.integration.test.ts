import { startRedisServer } from '@lomash/cache/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  MINUTE_MS,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'

const NOW = new Date('2026-03-02T08:00:00Z')
const home = { type: 'HOME_MEASUREMENT', kitchen: true } as const

type Redis = Awaited<ReturnType<typeof startRedisServer>>
let redis: Redis
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>

beforeAll(async () => {
  redis = await startRedisServer()
  api = await openTestApi({ isCached: true, now: NOW, redisCacheUrl: redis.url, commandTimeoutMs: 100 })
  stage = appointmentsStage(api)
})
afterAll(async () => {
  await api.close()
  await redis.stop()
})

/** How many calls ended with which code. */
async function tally(calls: Promise<unknown>[]): Promise<Record<string, number>> {
  const codes = await Promise.all(calls.map(codeOf))
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]))
}
const browsers = (count: number) => Array.from({ length: count }, () => openBrowser(api))

describe('two hundred who want one time', () => {
  test('with one consultant: one has it, 199 are told that it is taken', async () => {
    const showroom = await stage.showroom()
    await stage.consultant(showroom.id)
    const calls = browsers(200).map(({ call }) =>
      call.appointments.holdSlot({ ...home, startsAt: '2026-03-10T12:00:00Z' }),
    )
    expect(await tally(calls)).toEqual({ done: 1, SLOT_TAKEN: 199 })
  }, 60_000)

  test('in a showroom with three consultants and two rooms: two have it, in different rooms', async () => {
    const showroom = await stage.showroom(2)
    for (let n = 0; n < 3; n++) await stage.consultant(showroom.id)
    const wish = {
      type: 'SHOWROOM',
      kitchen: true,
      showroomId: showroom.id,
      startsAt: '2026-03-11T12:00:00Z',
    } as const
    expect(await tally(browsers(200).map(({ call }) => call.appointments.holdSlot(wish)))).toEqual({
      done: 2,
      SLOT_TAKEN: 198,
    })
    const held = await api.database.primary.booking.findMany({
      where: { showroomId: showroom.id },
      select: { roomId: true, consultantId: true },
    })
    expect(new Set(held.map(({ roomId }) => roomId)).size).toBe(2)
    expect(new Set(held.map(({ consultantId }) => consultantId)).size).toBe(2)
  }, 60_000)

  test('after a hold of it ran out: one has it', async () => {
    const startsAt = '2026-03-12T12:00:00Z'
    await openBrowser(api).call.appointments.holdSlot({
      ...home,
      startsAt,
      consultantId: await newConsultant(),
    })
    api.time.now += 10 * MINUTE_MS
    const { consultantId = '' } =
      (await api.database.primary.booking.findFirst({
        where: { startsAt },
        select: { consultantId: true },
      })) ?? {}
    const calls = browsers(200).map(({ call }) =>
      call.appointments.holdSlot({ ...home, startsAt, consultantId }),
    )
    expect(await tally(calls)).toEqual({ done: 1, SLOT_TAKEN: 199 })
  }, 60_000)
})

async function newConsultant(): Promise<string> {
  const showroom = await stage.showroom()
  return (await stage.consultant(showroom.id)).id
}

test('of who books what ran out and who holds it anew, one has it', async () => {
  for (let day = 20; day < 28; day++) {
    const consultantId = await newConsultant()
    const wish = { ...home, consultantId, startsAt: `2026-03-${day}T12:00:00Z` }
    const [first, second] = [openBrowser(api), openBrowser(api)]
    const { holdId } = await first.call.appointments.holdSlot(wish)
    api.time.now += 10 * MINUTE_MS
    const codes = await Promise.all([
      codeOf(
        first.call.appointments.createBooking({
          holdId,
          idempotencyKey: crypto.randomUUID(),
          contact: CONTACT,
        }),
      ),
      codeOf(second.call.appointments.holdSlot(wish)),
    ])
    expect([
      ['done', 'SLOT_TAKEN'],
      ['HOLD_EXPIRED', 'done'],
    ]).toContainEqual(codes)
  }
})

test('of two bookings that are moved to one time at once, one gets there', async () => {
  const consultantId = await newConsultant()
  const [one, other] = [
    await stage.booked({ startsAt: '2026-04-20T08:00:00Z', consultantId }),
    await stage.booked({ startsAt: '2026-04-20T15:00:00Z', consultantId }),
  ]
  const calls = [one, other].map(({ booking: { manageToken: token, version } }) =>
    api.caller.appointments.rescheduleBooking({
      token,
      version,
      consultantId,
      startsAt: '2026-04-20T11:30:00Z',
    }),
  )
  expect(await tally(calls)).toEqual({ done: 1, SLOT_TAKEN: 1 })
})

test('a browser that asks for ten times at once holds one', async () => {
  await newConsultant()
  const browser = openBrowser(api)
  await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-04-21T08:00:00Z' })
  const days = Array.from({ length: 9 }, (_, n) => `2026-04-2${n + 1}T08:30:00Z`)
  await Promise.all(days.map((startsAt) => codeOf(browser.call.appointments.holdSlot({ ...home, startsAt }))))
  const { visitorHash } = (await api.database.primary.booking.findFirst({
    where: { startsAt: '2026-04-21T08:00:00Z', state: { in: ['HELD', 'RELEASED'] } },
    select: { visitorHash: true },
  })) ?? { visitorHash: '' }
  expect(await api.database.primary.booking.count({ where: { visitorHash, state: 'HELD' } })).toBe(1)
})

test('what is listed can be held: no offered time ever meets a constraint', async () => {
  const showroom = await stage.showroom(2)
  for (let n = 0; n < 3; n++)
    await stage.consultant(showroom.id, { bufferBeforeMinutes: n * 15, bufferAfterMinutes: 45 - n * 15 })
  const wishes = [
    { type: 'SHOWROOM', bedroom: true, showroomId: showroom.id },
    { type: 'ONLINE', kitchen: true, showroomId: showroom.id },
    { type: 'HOME_MEASUREMENT', kitchen: true, bedroom: true, showroomId: showroom.id },
  ] as const
  // Deterministic, and different enough: each time another kind and another place in the list.
  for (let n = 0; n < 60; n++) {
    const wish = wishes[n % 3] ?? wishes[0]
    const { days } = await api.caller.appointments.listSlots({
      ...wish,
      from: '2026-05-12',
      to: '2026-05-13',
    })
    const slots = days.flatMap(({ slots }) => slots)
    const slot = slots[(n * 7) % Math.max(1, slots.length)]
    if (!slot) break
    const before = await api.database.primary.booking.count()
    await openBrowser(api).call.appointments.holdSlot({ ...wish, startsAt: slot.startsAt })
    expect(await api.database.primary.booking.count()).toBe(before + 1)
  }
})

test('with Redis stopped: still one has it, and nobody has an error', async () => {
  const consultantId = await newConsultant()
  await redis.stop()
  const calls = browsers(200).map(({ call }) =>
    call.appointments.holdSlot({ ...home, consultantId, startsAt: '2026-05-20T12:00:00Z' }),
  )
  expect(await tally(calls)).toEqual({ done: 1, SLOT_TAKEN: 199 })
}, 120_000)

test('after all of this nothing overlaps', async () => {
  expect(await stage.overlaps()).toBe(0)
})
