import type { Role } from '@lomash/db'

/** What staff may do, and which roles may do it. The one table: procedures name a permission, never a role. */
export const PERMISSIONS = {
  'staff:read': ['OWNER', 'ADMIN'],
  'staff:write': ['OWNER', 'ADMIN'],
  'audit:read': ['OWNER', 'ADMIN'],
  'jobs:read': ['OWNER', 'ADMIN'],
  'jobs:write': ['OWNER', 'ADMIN'],
  /** The rooms of developers: tokens of one's own, and the queues as BullMQ shows them. */
  'developer:use': ['OWNER', 'ADMIN'],
  'developer:queues': ['OWNER'],
  /** What everybody on the staff may do with their own things. */
  'admin:use': ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'],
  'catalogue:read': ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'],
  'catalogue:write': ['OWNER', 'ADMIN', 'EDITOR'],
  'content:write': ['OWNER', 'ADMIN', 'EDITOR'],
  'content:publish': ['OWNER', 'ADMIN', 'EDITOR'],
  'appointments:read': ['OWNER', 'ADMIN', 'CONSULTANT'],
  'appointments:write': ['OWNER', 'ADMIN', 'CONSULTANT'],
  /** What is not their own, too. */
  'appointments:all': ['OWNER', 'ADMIN'],
  'showrooms:write': ['OWNER', 'ADMIN'],
  'customers:read': ['OWNER', 'ADMIN', 'CONSULTANT'],
  'customers:write': ['OWNER', 'ADMIN'],
  'customers:erase': ['OWNER', 'ADMIN'],
  'orders:read': ['OWNER', 'ADMIN', 'CONSULTANT'],
  'orders:write': ['OWNER', 'ADMIN'],
  'orders:refund': ['OWNER', 'ADMIN'],
  'notifications:read': ['OWNER', 'ADMIN', 'EDITOR'],
  'notifications:write': ['OWNER', 'ADMIN', 'EDITOR'],
  'analytics:read': ['OWNER', 'ADMIN', 'EDITOR'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

const of = (role: Role) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
    (PERMISSIONS[permission] as readonly Role[]).includes(role),
  )
const byRole: Record<Role, readonly Permission[]> = {
  OWNER: of('OWNER'),
  ADMIN: of('ADMIN'),
  EDITOR: of('EDITOR'),
  CONSULTANT: of('CONSULTANT'),
  CUSTOMER: of('CUSTOMER'),
}

/** The roles that may do that. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(byRole) as Role[]).filter((role) => byRole[role].includes(permission))

export const permissionsOf = (role: Role): readonly Permission[] => byRole[role]

/** Who may give a role to somebody, or take it from them: nobody makes another their superior. */
export const mayAppoint = (appointer: Role, role: Role): boolean =>
  appointer === 'OWNER' || (appointer === 'ADMIN' && role !== 'OWNER' && role !== 'ADMIN')
