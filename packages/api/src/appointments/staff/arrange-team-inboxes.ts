import type { StaffContext } from '../../context.ts'
import { changeAsStaff } from '../../platform/index.ts'
import type { SetTeamInboxInput, TeamInboxesOutput } from './staff-places.schema.ts'

const select = { category: true, email: true } as const

/** Where each team reads its mail. */
export async function listTeamInboxes({
  services,
}: Pick<StaffContext, 'services'>): Promise<TeamInboxesOutput> {
  return {
    items: await services.database.primary.teamInbox.findMany({ select, orderBy: { category: 'asc' } }),
  }
}

export async function setTeamInbox(
  context: StaffContext,
  { category, email }: SetTeamInboxInput,
): Promise<TeamInboxesOutput> {
  await changeAsStaff(context, async (tx) => {
    const before = await tx.teamInbox.findUnique({ where: { category }, select })
    await tx.teamInbox.upsert({ where: { category }, create: { category, email }, update: { email }, select })
    const target = { type: 'team', id: category, label: category.toLowerCase() }
    return { result: null, audit: [{ target, before: before && { email: before.email }, after: { email } }] }
  })
  return listTeamInboxes(context)
}
