import { Badge } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { Moment } from '@/components/admin/moment'
import { formatDate } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { RevokeButton } from './revoke-button'

type ApiToken = Awaited<ReturnType<StaffVisit['staff']['developer']['listApiTokens']>>['items'][number]

export function TokenTable({ tokens, now }: { tokens: readonly ApiToken[]; now: Date }) {
  const columns: readonly [Column<ApiToken>, ...Column<ApiToken>[]] = [
    { header: 'Name', cell: ({ name }) => <span className="wrap-anywhere">{name}</span> },
    { header: 'May do', cell: ({ scopes }) => scopes.join(', ') },
    { header: 'State', cell: ({ state }) => STATES[state] },
    { header: 'Made', isSpare: true, cell: ({ createdAt }) => formatDate(createdAt) },
    {
      header: 'Last used',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} now={now} /> : 'Never'),
    },
    { header: 'Expires', cell: ({ expiresAt }) => formatDate(expiresAt) },
    {
      header: 'Actions',
      align: 'end',
      cell: ({ tokenId, name, state }) =>
        state === 'ACTIVE' && <RevokeButton tokenId={tokenId} name={name} />,
    },
  ]
  return (
    <DataTable
      caption="Your tokens, newest first"
      rows={tokens}
      rowKey={({ tokenId }) => tokenId}
      columns={columns}
    />
  )
}

const STATES = {
  ACTIVE: <Badge tone="good">Active</Badge>,
  EXPIRED: <Badge tone="plain">Expired</Badge>,
  REVOKED: <Badge tone="bad">Revoked</Badge>,
} as const
