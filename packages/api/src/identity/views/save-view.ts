import type { Transaction } from '@lomash/db'
import type { StaffCaller } from '../../context.ts'
import { DomainError, invalidField } from '../../errors.ts'
import type { SavedView, SaveViewInput } from './saved-view.schema.ts'
import { savedViewSelect, toSavedView } from './saved-view.select.ts'

/** More than anybody finds their way in. */
const MAX_VIEWS_A_LIST = 20

/**
 * Keeps a list as the caller likes to see it, or gives a view of theirs another name or other filters.
 *
 * @throws DomainError VIEW_NOT_FOUND for what is none of theirs, VALIDATION_ERROR (`name`) for a name they have for this list
 * already, and when they have too many
 */
export async function saveView(
  { services, staff }: StaffCaller,
  { viewId, ...view }: SaveViewInput,
): Promise<SavedView> {
  const { userId } = staff
  const row = await services.database.primary.$transaction(async (tx) => {
    // Held until the end: who saves in two windows at once must not get past what is counted here.
    await tx.$queryRaw`SELECT id FROM identity.users WHERE id = ${userId}::uuid FOR UPDATE`
    const others = await tx.savedView.findMany({
      where: { userId, page: view.page, id: { not: viewId } },
      select: { name: true },
    })
    if (others.some(({ name }) => name === view.name))
      throw invalidField('name', 'You have a view of this name already')
    if (viewId !== undefined) return change(tx, { id: viewId, userId }, view)
    if (others.length >= MAX_VIEWS_A_LIST)
      throw invalidField('name', `You have ${MAX_VIEWS_A_LIST} views of this list. Delete one first.`)
    return tx.savedView.create({ data: { userId, ...view }, select: savedViewSelect })
  })
  return toSavedView(row)
}

async function change(
  tx: Transaction,
  whose: { id: string; userId: string },
  { page, name, query }: Omit<SaveViewInput, 'viewId'>,
) {
  const [row] = await tx.savedView.updateManyAndReturn({
    where: { ...whose, page },
    data: { name, query },
    select: savedViewSelect,
  })
  if (!row) throw new DomainError('VIEW_NOT_FOUND', 'This view is not there any more.')
  return row
}
