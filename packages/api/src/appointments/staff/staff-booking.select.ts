import type { Prisma } from '@lomash/db'
import type { StaffBooking } from './staff-bookings.schema.ts'

export const staffBookingSelect = {
  id: true,
  reference: true,
  state: true,
  type: true,
  forKitchen: true,
  forBedroom: true,
  startsAt: true,
  endsAt: true,
  expiresAt: true,
  visitorHash: true,
  consultant: { select: { id: true, name: true } },
  showroomId: true,
  room: { select: { name: true } },
  name: true,
  email: true,
  phone: true,
  postcode: true,
  addressLines: true,
  message: true,
  notes: true,
  version: true,
} as const satisfies Prisma.BookingSelect

type Row = Prisma.BookingGetPayload<{ select: typeof staffBookingSelect }>

export function toStaffBooking({
  id,
  forKitchen,
  forBedroom,
  consultant,
  room,
  visitorHash,
  ...row
}: Row): StaffBooking {
  return {
    ...row,
    // No browser holds it.
    isForWaitlist: row.state === 'HELD' && visitorHash === null,
    bookingId: id,
    kitchen: forKitchen,
    bedroom: forBedroom,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    consultant: { consultantId: consultant.id, name: consultant.name },
    // Where it takes place: whose consultants were wanted narrows no staff down.
    showroomId: room ? row.showroomId : null,
    room: room?.name ?? null,
  }
}
