import type { Prisma } from '@lomash/db'

/** A booking as its own page, its messages and its calendar file show it. */
export const bookingSelect = {
  id: true,
  reference: true,
  state: true,
  type: true,
  forKitchen: true,
  forBedroom: true,
  startsAt: true,
  endsAt: true,
  version: true,
  scheduleVersion: true,
  userId: true,
  name: true,
  email: true,
  phone: true,
  postcode: true,
  addressLines: true,
  message: true,
  showroomId: true,
  consultantId: true,
  consultant: {
    select: { id: true, name: true, showroomId: true, bufferBeforeMinutes: true, bufferAfterMinutes: true },
  },
  room: {
    select: {
      id: true,
      showroom: {
        select: { id: true, slug: true, name: true, addressLines: true, town: true, postcode: true },
      },
    },
  },
} as const satisfies Prisma.BookingSelect

type Row = Prisma.BookingGetPayload<{ select: typeof bookingSelect }>
/** What has been booked has all of this (bookings_booked_check). */
type Given = 'reference' | 'type' | 'name' | 'email' | 'phone' | 'postcode'
export type Booked = Omit<Row, Given> & { [Name in Given]: NonNullable<Row[Name]> }

/** @throws Error for a hold or a block: a mistake in the program */
export function asBooked(row: Row): Booked {
  const { reference, type, name, email, phone, postcode } = row
  if (reference === null || type === null || name === null || email === null || phone === null)
    throw new Error(`${row.id} was never booked`)
  return { ...row, reference, type, name, email, phone, postcode: postcode ?? '' }
}
