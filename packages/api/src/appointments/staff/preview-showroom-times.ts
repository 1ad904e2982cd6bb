import type { StaffContext } from '../../context.ts'
import { showroomNotFound } from '../not-found.ts'
import { comingConflicts } from './coming-bookings.ts'
import type { ConflictsOutput, ShowroomTimesInput } from './staff-places.schema.ts'

/** Which visits would lie outside of those hours, before they are saved. @throws DomainError SHOWROOM_NOT_FOUND */
export async function previewShowroomTimes(
  { services }: Pick<StaffContext, 'services'>,
  { showroomId, ...times }: ShowroomTimesInput,
): Promise<ConflictsOutput> {
  const { primary } = services.database
  if (!(await primary.showroom.findUnique({ where: { id: showroomId }, select: { id: true } })))
    throw showroomNotFound()
  return { conflicts: await comingConflicts(primary, { showroomId }, times, services.clock()) }
}
