import type { Context } from '../../context.ts'
import { cutPage } from '../../shared/cut-page.ts'
import { nameCursor } from './name-cursor.ts'
import type { ListStaffInput, ListStaffOutput } from './staff.schema.ts'
import { isStaff, staffMemberSelect, toStaffMember } from './staff-member.select.ts'

/** Everybody on the staff, by name. */
export async function listStaff(
  { services }: Pick<Context, 'services'>,
  { q, role, status, cursor, limit }: ListStaffInput,
): Promise<ListStaffOutput> {
  const places = nameCursor(services.cursorKey, JSON.stringify(['staff', q, role, status]))
  const after = cursor === undefined ? null : places.open(cursor)
  const contains = { contains: q, mode: 'insensitive' } as const
  const rows = await services.database.primary.user.findMany({
    where: {
      AND: [
        isStaff,
        { role, status },
        q === '' ? {} : { OR: [{ name: contains }, { email: contains }] },
        // The bound on the name alone lets the index seek (facts.md).
        after
          ? { name: { gte: after.name }, OR: [{ name: { gt: after.name } }, { id: { gt: after.id } }] }
          : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: staffMemberSelect,
  })
  const { shown, last } = cutPage(rows, limit)
  return { items: shown.map(toStaffMember), nextCursor: last ? places.seal(last) : null }
}
