import type { Wish } from './availability/facts.ts'
import type { Booked } from './bookings/booking.select.ts'

type Wanted = Pick<Booked, 'type' | 'forKitchen' | 'forBedroom' | 'showroomId'> & {
  consultant: Pick<Booked['consultant'], 'showroomId'>
}

/**
 * What somebody wanted who has this booking. The showroom whose consultants come, or call, is kept to while it is one of them: staff may
 * give the booking to anybody, and name whom they like.
 *
 * @param consultantId whom it is to be with; without, anybody who suits
 */
export function wishOf(
  { type, forKitchen, forBedroom, showroomId, consultant }: Wanted,
  consultantId?: string,
): Wish {
  const isKept = type === 'SHOWROOM' || (consultantId === undefined && consultant.showroomId === showroomId)
  const place = isKept ? (showroomId ?? undefined) : undefined
  return { type, kitchen: forKitchen, bedroom: forBedroom, showroomId: place, consultantId }
}
