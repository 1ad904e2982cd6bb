import { Badge, DemoBadge, RoleMark } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { formatDate } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { STAFF_PATH } from './staff-filters'
import { StatusBadge } from './status-badge'

type Member = Awaited<ReturnType<StaffVisit['staff']['identity']['listStaff']>>['items'][number]

const COLUMNS: readonly [Column<Member>, ...Column<Member>[]] = [
  { header: 'Name', cell: ({ name }) => name },
  { header: 'Email', cell: ({ email }) => <span className="wrap-anywhere">{email}</span> },
  { header: 'Role', cell: ({ role }) => <RoleMark role={role} /> },
  {
    header: 'Status',
    cell: ({ status, isDemo }) => (
      <span className="flex flex-wrap gap-1.5">
        <StatusBadge status={status} />
        {isDemo && <DemoBadge />}
      </span>
    ),
  },
  {
    header: 'Second factor',
    isSpare: true,
    cell: ({ hasSecondFactor }) => (hasSecondFactor ? 'Set up' : <Badge tone="wary">Missing</Badge>),
  },
  { header: 'Since', align: 'end', isSpare: true, cell: ({ createdAt }) => formatDate(createdAt) },
]

export function StaffTable({ members }: { members: readonly Member[] }) {
  return (
    <DataTable
      caption="Staff, by name"
      rows={members}
      rowKey={({ userId }) => userId}
      columns={COLUMNS}
      rowHref={({ userId }) => `${STAFF_PATH}/${userId}`}
    />
  )
}
