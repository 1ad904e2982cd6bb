import type { Context } from '../../context.ts'
import { newestFirst } from '../../shared/newest-first.ts'
import type { ListInvitationsInput, ListInvitationsOutput } from './invitation.schema.ts'
import { invitationSelect, toInvitation } from './invitation.select.ts'

/** Who was asked to join the staff, newest first. */
export async function listInvitations(
  { services }: Pick<Context, 'services'>,
  { cursor, limit }: ListInvitationsInput,
): Promise<ListInvitationsOutput> {
  const pages = newestFirst(services.cursorKey, 'invitations')
  const rows = await services.database.primary.staffInvitation.findMany({
    where: { id: { lt: pages.before(cursor) } },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: invitationSelect,
  })
  return pages.page(rows, limit, (row) => toInvitation(row, services.clock()))
}
