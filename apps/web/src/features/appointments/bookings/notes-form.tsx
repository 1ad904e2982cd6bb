'use client'

import { EditForm } from '@/components/admin/edit-form'

type NotesFormProps = { bookingId: string; notes: string; version: number; mayWrite: boolean }

const FIELDS = [
  { name: 'notes', label: 'Notes', kind: 'textarea', hint: 'The customer never sees them.' },
] as const

export function NotesForm({ bookingId, notes, version, mayWrite }: NotesFormProps) {
  return (
    <EditForm
      scope="booking"
      fields={FIELDS}
      initial={{ notes }}
      version={version}
      lockedBecause={mayWrite ? undefined : 'Your role may read bookings, not change them.'}
      save={({ staff }, typed, from) =>
        staff.appointments.setNotes.mutate({ bookingId, version: from, notes: typed.notes ?? '' })
      }
      saved="Saved."
    />
  )
}
