import { phoneWords } from '@lomash/api/phone-words'
import { Badge } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'
import { weekText } from '../consultants/week-text'
import type { StaffShowroom } from './place-types'

const COLUMNS: readonly [Column<StaffShowroom>, ...Column<StaffShowroom>[]] = [
  {
    header: 'Name',
    cell: ({ name, isActive }) => (
      <span className="flex flex-wrap items-center gap-2">
        {name}
        {!isActive && <Badge tone="wary">Not in the shop</Badge>}
      </span>
    ),
  },
  {
    header: 'Where',
    cell: ({ town, postcode }) => (
      <span>
        {town}, <span className="whitespace-nowrap">{postcode}</span>
      </span>
    ),
  },
  {
    header: 'Phone',
    cell: ({ phone }) => <span className="tabular whitespace-nowrap">{phoneWords(phone)}</span>,
  },
  {
    header: 'Rooms',
    cell: ({ rooms }) => rooms.filter(({ isActive }) => isActive).length,
  },
  {
    header: 'Usual week',
    isSpare: true,
    cell: (each) => <span className="tabular text-bark text-sm">{weekText(each)}</span>,
  },
]

export function ShowroomsTable({ showrooms }: { showrooms: readonly StaffShowroom[] }) {
  return (
    <DataTable
      caption="Showrooms, in the order of the shop"
      rows={showrooms}
      rowKey={({ showroomId }) => showroomId}
      columns={COLUMNS}
      rowHref={({ showroomId }) => `${STAFF_SHOWROOMS_PATH}/${showroomId}`}
    />
  )
}
