import type { Wish } from './availability/facts.ts'
import type { Booked } from './booking.select.ts'

/** What somebody wanted who has this booking. */
export function wishOf({
  type,
  forKitchen,
  forBedroom,
  room,
}: Pick<Booked, 'type' | 'forKitchen' | 'forBedroom' | 'room'>): Wish {
  return { type, kitchen: forKitchen, bedroom: forBedroom, showroomId: room?.showroom.id }
}
