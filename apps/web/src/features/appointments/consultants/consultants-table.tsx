import { Badge } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { CONSULTANTS_PATH } from '@/lib/admin/booking-paths'
import { wordsForRooms } from '@/lib/appointments/appointment-words'
import { TYPE_WORDS } from '../calendar/entry-words'
import type { Consultant } from './consultant-types'
import { weekText } from './week-text'

type ConsultantsTableProps = {
  consultants: readonly Consultant[]
  nameOfShowroom: (showroomId: string) => string
}

export function ConsultantsTable({ consultants, nameOfShowroom }: ConsultantsTableProps) {
  const columns: readonly [Column<Consultant>, ...Column<Consultant>[]] = [
    {
      header: 'Name',
      cell: ({ name, isActive }) => (
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {!isActive && <Badge tone="wary">Not active</Badge>}
        </span>
      ),
    },
    { header: 'Showroom', cell: ({ showroomId }) => nameOfShowroom(showroomId) },
    { header: 'For', cell: (each) => wordsForRooms(each) },
    { header: 'Kinds', cell: ({ types }) => types.map((type) => TYPE_WORDS[type]).join(', ') || 'None' },
    {
      header: 'Usual week',
      isSpare: true,
      cell: (each) => <span className="tabular text-bark text-sm">{weekText(each)}</span>,
    },
  ]
  return (
    <DataTable
      caption="Consultants, by name"
      rows={consultants}
      rowKey={({ consultantId }) => consultantId}
      columns={columns}
      rowHref={({ consultantId }) => `${CONSULTANTS_PATH}/${consultantId}`}
    />
  )
}
