import type { Prisma } from '@lomash/db'
import { transact } from '../platform/index.ts'
import { openBrowser } from './browser.ts'
import type { TestApi } from './test-api.ts'

const WEEK = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1_080 }))

export const CONTACT = {
  name: 'Amara Osei',
  email: 'amara@example.co.uk',
  phone: '07700 900123',
  postcode: 'ls1 4ab',
  addressLines: ['12 Mill Lane'],
}

/** Showrooms, consultants and bookings as a test wants them. */
export function appointmentsStage(api: TestApi) {
  const { primary } = api.database
  let count = 0
  /** As staff's changes do. */
  const tell = () =>
    transact(api.services, async (_, changed) => {
      changed('showroom updated')
      changed('consultant updated')
    })

  return {
    tell,
    /** Open from nine to six every day, with so many rooms. */
    async showroom(rooms = 1, more: Partial<Prisma.ShowroomCreateInput> = {}) {
      const n = ++count
      const showroom = await primary.showroom.create({
        data: {
          slug: `showroom-${n}`,
          name: `Showroom ${n}`,
          addressLines: ['1 High Street'],
          town: 'Leeds',
          postcode: 'LS1 4AB',
          latitude: 53.8,
          longitude: -1.55,
          phone: '+441130000000',
          email: `showroom-${n}@lomash.example`,
          mapUrl: 'https://www.openstreetmap.org/',
          rooms: { create: Array.from({ length: rooms }, (_, room) => ({ name: `Room ${room + 1}` })) },
          hours: { create: WEEK },
          ...more,
        },
        select: { id: true, slug: true, rooms: { select: { id: true } } },
      })
      await tell()
      return showroom
    },
    /** Works from nine to six every day, does everything, with half an hour before and after. */
    async consultant(showroomId: string, more: Partial<Prisma.ConsultantUncheckedCreateInput> = {}) {
      const n = ++count
      const consultant = await primary.consultant.create({
        data: {
          name: `Consultant ${n}`,
          showroomId,
          forKitchen: true,
          forBedroom: true,
          types: ['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'],
          bufferBeforeMinutes: 30,
          bufferAfterMinutes: 30,
          hours: { create: WEEK },
          ...more,
        },
        select: { id: true, name: true, showroomId: true },
      })
      await tell()
      return consultant
    },
    /** A browser that has booked that time. */
    async booked(
      wish: { startsAt: string; showroomId?: string; consultantId?: string },
      email = CONTACT.email,
    ) {
      const browser = openBrowser(api)
      const type = wish.showroomId === undefined ? ('HOME_MEASUREMENT' as const) : ('SHOWROOM' as const)
      const hold = await browser.call.appointments.holdSlot({ type, kitchen: true, ...wish })
      const booking = await browser.call.appointments.createBooking({
        holdId: hold.holdId,
        idempotencyKey: crypto.randomUUID(),
        contact: { ...CONTACT, email },
      })
      return { browser, booking, bookingId: hold.holdId }
    },
    /** When a home measurement for a kitchen could begin on that day. */
    async slotsOf(date: string, more: object = {}): Promise<string[]> {
      const wish = { type: 'HOME_MEASUREMENT', kitchen: true, from: date, to: date, ...more } as const
      const { days } = await api.caller.appointments.listSlots(wish)
      return days[0]?.slots.map(({ startsAt }) => startsAt) ?? []
    },
    messages: (recipient: string) =>
      primary.notificationMessage.findMany({ where: { recipient }, orderBy: { id: 'asc' } }),
    /** Pairs of live rows that overlap for a consultant or a room: there are none, whatever happened. */
    async overlaps(): Promise<number> {
      const [row] = await primary.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM appointments.bookings one JOIN appointments.bookings other
          ON one.id < other.id AND one.during && other.during
          AND (one.consultant_id = other.consultant_id OR one.room_id = other.room_id)
        WHERE one.state IN ('HELD', 'BOOKED', 'BLOCKED') AND other.state IN ('HELD', 'BOOKED', 'BLOCKED')`
      return row?.count ?? Number.NaN
    },
  }
}
