import type { StaffCaller } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import type { DoneOutput } from '../identity.schema.ts'

/** @throws DomainError VIEW_NOT_FOUND for what is none of the caller's, or deleted already */
export async function deleteView(
  { services, staff }: StaffCaller,
  { viewId }: { viewId: string },
): Promise<DoneOutput> {
  const { count } = await services.database.primary.savedView.deleteMany({
    where: { id: viewId, userId: staff.userId },
  })
  if (count === 0) throw new DomainError('VIEW_NOT_FOUND', 'This view is not there any more.')
  return { status: 'DONE' }
}
