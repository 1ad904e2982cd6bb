'use client'

import { EditForm } from '@/components/admin/edit-form'
import { ROLE_OPTIONS } from '@/components/admin/role-names'

type StaffEditFormProps = {
  userId: string
  name: string
  role: string
  version: number
  lockedBecause: string | undefined
}

const FIELDS = [
  { name: 'name', label: 'Name' },
  {
    name: 'role',
    label: 'Role',
    kind: 'select',
    options: ROLE_OPTIONS,
    hint: 'With another role they are signed out and sign in again.',
  },
] as const

export function StaffEditForm({ userId, name, role, version, lockedBecause }: StaffEditFormProps) {
  return (
    <EditForm
      scope="staff"
      fields={FIELDS}
      initial={{ name, role }}
      version={version}
      lockedBecause={lockedBecause}
      save={(client, typed, from) =>
        client.staff.identity.updateStaff.mutate({
          userId,
          version: from,
          name: typed.name ?? '',
          role: typed.role as 'OWNER' | 'ADMIN' | 'EDITOR' | 'CONSULTANT',
        })
      }
      saved="Saved."
    />
  )
}
