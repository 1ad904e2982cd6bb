'use client'

import { EditForm } from '@/components/admin/edit-form'

const FIELDS = [
  { name: 'name', label: 'Name', hint: 'As the audit log and your colleagues see it.', autoComplete: 'name' },
]

export function ProfileForm({ name, version }: { name: string; version: number }) {
  return (
    <EditForm
      scope="profile"
      fields={FIELDS}
      initial={{ name }}
      version={version}
      save={(client, typed, from) =>
        client.account.updateProfile.mutate({ name: typed.name ?? '', version: from })
      }
      saved="Saved."
    />
  )
}
