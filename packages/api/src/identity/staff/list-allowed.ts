import type { PrismaClient } from '@lomash/db'
import { type Permission, rolesWith } from '../permissions.ts'

/** Everybody on the staff who may do that at the moment, by name: few enough for one answer. */
export function listAllowed(
  db: Pick<PrismaClient, 'user'>,
  permission: Permission,
): Promise<{ id: string; name: string; email: string }[]> {
  return db.user.findMany({
    where: { status: 'ACTIVE', role: { in: rolesWith(permission) } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, email: true },
  })
}
