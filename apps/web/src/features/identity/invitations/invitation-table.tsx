import { Badge, RoleMark } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { Moment } from '@/components/admin/moment'
import type { StaffVisit } from '@/trpc/staff-visit'
import { lockFor } from '../staff/may-change'
import { InvitationActions } from './invitation-actions'

type Invitation = Awaited<ReturnType<StaffVisit['staff']['identity']['listInvitations']>>['items'][number]
type InvitationTableProps = { invitations: readonly Invitation[]; visit: StaffVisit }

export function InvitationTable({ invitations, visit }: InvitationTableProps) {
  const columns: readonly [Column<Invitation>, ...Column<Invitation>[]] = [
    {
      header: 'Email',
      cell: ({ email }) => <span className="wrap-anywhere">{email ?? 'The first owner'}</span>,
    },
    { header: 'Role', cell: ({ role }) => <RoleMark role={role} /> },
    { header: 'State', cell: ({ state }) => STATES[state] },
    { header: 'Sent', cell: ({ createdAt }) => <Moment at={createdAt} now={visit.now} /> },
    {
      header: 'Expires',
      isSpare: true,
      cell: ({ expiresAt }) => <Moment at={expiresAt} now={visit.now} />,
    },
    {
      header: 'Actions',
      align: 'end',
      cell: ({ invitationId, email, role, state }) =>
        (state === 'OPEN' || state === 'EXPIRED') &&
        lockFor(visit.session, { role }) === undefined && (
          <InvitationActions
            invitationId={invitationId}
            email={email}
            role={role}
            isOpen={state === 'OPEN'}
          />
        ),
    },
  ]
  return (
    <DataTable
      caption="Invitations, newest first"
      rows={invitations}
      rowKey={({ invitationId }) => invitationId}
      columns={columns}
    />
  )
}

const STATES = {
  OPEN: <Badge tone="wary">Open</Badge>,
  ACCEPTED: <Badge tone="good">Accepted</Badge>,
  REVOKED: <Badge tone="plain">Taken back</Badge>,
  EXPIRED: <Badge tone="bad">Expired</Badge>,
} as const
