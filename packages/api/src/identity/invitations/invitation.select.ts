import type { Prisma } from '@lomash/db'
import type { InvitationSummary } from './invitation.schema.ts'

export const invitationSelect = {
  id: true,
  email: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const satisfies Prisma.StaffInvitationSelect

type Row = Prisma.StaffInvitationGetPayload<{ select: typeof invitationSelect }>

/** Which can still be accepted. */
export const isOpen = {
  acceptedAt: null,
  revokedAt: null,
} as const satisfies Prisma.StaffInvitationWhereInput

export function toInvitation(row: Row, now: number): InvitationSummary {
  return {
    invitationId: row.id,
    email: row.email,
    role: row.role as InvitationSummary['role'],
    state: stateOf(row, now),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

function stateOf({ acceptedAt, revokedAt, expiresAt }: Row, now: number): InvitationSummary['state'] {
  if (acceptedAt) return 'ACCEPTED'
  if (revokedAt) return 'REVOKED'
  return expiresAt.getTime() <= now ? 'EXPIRED' : 'OPEN'
}

/** What the audit log calls one. */
export const invitationTarget = (id: string, email: string | null) => ({
  type: 'invitation',
  id,
  label: email ?? 'The first owner',
})
