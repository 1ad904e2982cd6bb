import type { IncomingHttpHeaders } from 'node:http'
import type { Asked } from '../measure/constant-rate.ts'

const DAY_MS = 86_400_000
/** What can be had within so many days is wanted: it runs out within the minute. */
const DAYS = 14
const MOST_KNOWN = 200

type Wish = {
  type: 'HOME_MEASUREMENT' | 'ONLINE' | 'SHOWROOM'
  kitchen: boolean
  bedroom: boolean
  showroomId?: string
}
type Seen = { wish: Wish; startsAt: string }
type Held = { holdId: string; cookie: string; address: string }

export type Visitors = { showroomIds: readonly string[]; seed: number }

/**
 * People on an open day: of ten calls seven look for times, two hold one they saw, and one books what it holds. Each is somebody
 * else, with a browser and an address of their own. What they see and get decides what they ask for next.
 */
export function createVisitors({ showroomIds, seed }: Visitors): () => Asked {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]
  const seen: Seen[] = []
  const held: Held[] = []
  let people = 0

  function wish(): Wish {
    const rooms = pick([
      { kitchen: true, bedroom: false },
      { kitchen: false, bedroom: true },
      { kitchen: true, bedroom: true },
    ]) ?? { kitchen: true, bedroom: false }
    const type = pick(['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'] as const) ?? 'ONLINE'
    const showroomId = pick(showroomIds)
    return type === 'SHOWROOM' && showroomId !== undefined
      ? { type, ...rooms, showroomId }
      : { type, ...rooms }
  }

  function look(headers: Record<string, string>): Asked {
    const wanted = wish()
    const first = Math.floor(random() * (DAYS - 6))
    const [from, to] = [dateIn(first), dateIn(first + 6)]
    const input = encodeURIComponent(JSON.stringify({ ...wanted, from, to }))
    return {
      kind: 'listSlots',
      path: `/api/trpc/appointments.listSlots?input=${input}`,
      headers,
      onBody(body) {
        const { days } = dataOf(body) as { days: { slots: { startsAt: string }[] }[] }
        const slot = pick(days.flatMap(({ slots }) => slots))
        if (!slot) return
        seen.push({ wish: wanted, startsAt: slot.startsAt })
        if (seen.length > MOST_KNOWN) seen.shift()
      },
    }
  }

  function hold(headers: Record<string, string>, { wish: wanted, startsAt }: Seen, address: string): Asked {
    return {
      kind: 'holdSlot',
      path: '/api/trpc/appointments.holdSlot',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ ...wanted, startsAt }),
      expects: [409],
      onBody(body, { 'set-cookie': cookies }: IncomingHttpHeaders) {
        const { holdId } = dataOf(body) as { holdId: string }
        const cookie = cookies?.map((each) => each.split(';', 1)[0]).join('; ') ?? ''
        held.push({ holdId, cookie, address })
      },
    }
  }

  function book({ holdId, cookie, address }: Held): Asked {
    const contact = {
      name: 'A Visitor',
      email: `visitor-${holdId}@example.co.uk`,
      phone: '07700 900123',
      postcode: 'LS1 4AB',
      addressLines: ['12 Mill Lane'],
    }
    return {
      kind: 'createBooking',
      path: '/api/trpc/appointments.createBooking',
      headers: { ...headersOf(address), 'content-type': 'application/json', cookie },
      body: JSON.stringify({ holdId, idempotencyKey: crypto.randomUUID(), contact }),
      expects: [410],
    }
  }

  return () => {
    const address = addressOf(++people)
    const headers = headersOf(address)
    const chance = random()
    const wanted = chance >= 0.7 && chance < 0.9 ? pick(seen) : undefined
    if (wanted) return hold(headers, wanted, address)
    const mine = chance >= 0.9 ? held.shift() : undefined
    return mine ? book(mine) : look(headers)
  }
}

const addressOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
const headersOf = (address: string) => ({ 'x-forwarded-for': address, 'sec-fetch-site': 'same-origin' })
const dataOf = (body: Buffer): unknown => JSON.parse(body.toString()).result.data
const dateIn = (days: number) => new Date(Date.now() + (days + 1) * DAY_MS).toISOString().slice(0, 10)

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
