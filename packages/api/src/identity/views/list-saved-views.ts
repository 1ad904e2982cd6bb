import type { StaffCaller } from '../../context.ts'
import type { ListSavedViewsInput, SavedView } from './saved-view.schema.ts'
import { savedViewSelect, toSavedView } from './saved-view.select.ts'

/** The caller's own views, by name. */
export async function listSavedViews(
  { services, staff }: StaffCaller,
  { page }: ListSavedViewsInput,
): Promise<{ items: SavedView[] }> {
  const rows = await services.database.primary.savedView.findMany({
    where: { userId: staff.userId, page },
    orderBy: [{ page: 'asc' }, { name: 'asc' }],
    select: savedViewSelect,
  })
  return { items: rows.map(toSavedView) }
}
