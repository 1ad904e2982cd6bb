import type { AdminClient } from '@/components/admin/use-call'
import type { ShowroomInput, StaffShowroom } from './place-types'

/**
 * Saves a part of a showroom, and the rest as it is: whoever saved the rest meanwhile has not been overwritten, as what is read
 * here is of that version or refused as outdated.
 *
 * @param showroom as the page was made with it
 * @param version the one the part was edited from
 */
export async function saveShowroomPart(
  { staff }: AdminClient,
  showroom: StaffShowroom,
  version: number,
  part: Partial<ShowroomInput>,
) {
  const { items } = await staff.appointments.listShowrooms.query()
  const now = items.find(({ showroomId }) => showroomId === showroom.showroomId) ?? showroom
  return staff.appointments.saveShowroom.mutate({ ...now, rooms: [], ...part, version })
}
