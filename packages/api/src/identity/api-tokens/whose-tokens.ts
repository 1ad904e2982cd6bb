import type { Prisma, Role } from '@lomash/db'
import { mayAppoint } from '../permissions.ts'
import type { Principal } from '../principal.ts'

const STAFF_ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'] as const satisfies readonly Role[]

/** Whose tokens somebody looks after: their own and, with `staff:write`, those of whom they could appoint. */
export function whoseTokens({ userId, role, permissions }: Principal): Prisma.ApiTokenWhereInput {
  const others = permissions.includes('staff:write')
    ? STAFF_ROLES.filter((each) => mayAppoint(role, each))
    : []
  return { OR: [{ userId }, { user: { role: { in: others } } }] }
}
