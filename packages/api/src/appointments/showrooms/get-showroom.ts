import type { ReadDependencies } from '../../shared/public-read.ts'
import { loadShowrooms } from './load-showrooms.ts'
import type { GetShowroomInput, GetShowroomOutput } from './showrooms.schema.ts'

/** A showroom with who works there; null: there is no such showroom. */
export async function getShowroom(
  { database, now }: ReadDependencies,
  { slug }: GetShowroomInput,
): Promise<{ output: GetShowroomOutput | null; freshUntil: number }> {
  const { showrooms, freshUntil } = await loadShowrooms(database.replica, now, { slug })
  const [showroom] = showrooms
  if (!showroom) return { output: null, freshUntil }
  const rows = await database.replica.consultant.findMany({
    where: { showroomId: showroom.showroomId, isActive: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, forKitchen: true, forBedroom: true },
  })
  const consultants = rows.map(({ id, name, forKitchen, forBedroom }) => ({
    consultantId: id,
    name,
    kitchen: forKitchen,
    bedroom: forBedroom,
  }))
  return { output: { ...showroom, consultants }, freshUntil }
}
