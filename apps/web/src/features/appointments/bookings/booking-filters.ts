import type { Filter, ListQuery } from '@/lib/admin/list-query'
import { BOOKING_STATES } from '@/lib/appointments/booking-states'
import { TYPE_WORDS } from '../calendar/entry-words'

type Places = {
  showrooms: readonly { showroomId: string; name: string }[]
  consultants: readonly { consultantId: string; name: string }[]
}

export function bookingFilters({ showrooms, consultants }: Places): Filter[] {
  return [
    { name: 'q', label: 'Reference, name, email or phone', kind: 'search' },
    {
      name: 'state',
      label: 'State',
      kind: 'select',
      options: Object.entries(BOOKING_STATES).map(([value, { word }]) => ({ value, label: word })),
    },
    {
      name: 'type',
      label: 'Kind',
      kind: 'select',
      options: Object.entries(TYPE_WORDS).map(([value, label]) => ({ value, label })),
    },
    ...choiceOf(
      'showroomId',
      'Showroom',
      showrooms.map(({ showroomId, name }) => ({ value: showroomId, label: name })),
    ),
    ...choiceOf(
      'consultantId',
      'Consultant',
      consultants.map(({ consultantId, name }) => ({ value: consultantId, label: name })),
    ),
    { name: 'from', label: 'From', kind: 'date' },
    { name: 'to', label: 'To, inclusive', kind: 'date' },
  ]
}

/** Who can see one only needs no choice. */
function choiceOf(name: string, label: string, options: { value: string; label: string }[]): Filter[] {
  return options.length > 1 ? [{ name, label, kind: 'select', options }] : []
}

/** What the list is asked for: only values that its filters know. */
export const bookingsInput = ({ values, cursor }: ListQuery) => ({ ...values, cursor })
