import { ROLE_OPTIONS } from '@/components/admin/role-names'
import type { Filter } from '@/lib/admin/list-query'

export const STAFF_PATH = '/admin/staff'
export const INVITATIONS_PATH = `${STAFF_PATH}/invitations`

export const STAFF_FILTERS = [
  { name: 'q', label: 'Name or email', kind: 'search' },
  { name: 'role', label: 'Role', kind: 'select', options: ROLE_OPTIONS },
  {
    name: 'status',
    label: 'Status',
    kind: 'select',
    options: [
      { value: 'ACTIVE', label: 'Active' },
      { value: 'DEACTIVATED', label: 'Deactivated' },
    ],
  },
] as const satisfies readonly Filter[]
