import { z } from 'zod'
import type { Context } from '../../context.ts'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import type { ListInvitationsInput, ListInvitationsOutput } from './invitation.schema.ts'
import { invitationSelect, toInvitation } from './invitation.select.ts'

const LIST = 'invitations'
const place = z.uuid()

/** Who was asked to join the staff, newest first. */
export async function listInvitations(
  { services }: Pick<Context, 'services'>,
  { cursor, limit }: ListInvitationsInput,
): Promise<ListInvitationsOutput> {
  const { cursorKey } = services
  const before = cursor === undefined ? undefined : place.parse(openCursor(cursor, LIST, cursorKey))
  const rows = await services.database.primary.staffInvitation.findMany({
    // Ids rise with time (UUIDv7).
    where: { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: invitationSelect,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const now = services.clock()
  return {
    items: rows.slice(0, limit).map((row) => toInvitation(row, now)),
    nextCursor: last ? sealCursor(last.id, LIST, cursorKey) : null,
  }
}
