import { z } from 'zod'
import { emailAddress } from '../../shared/email-address.schema.ts'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'
import { newPassword, personName } from '../identity.schema.ts'
import { staffRole } from '../staff/staff.schema.ts'

const token = z.string().max(2_000)

export const inviteStaffInput = z.object({ email: emailAddress, role: staffRole })
export const listInvitationsInput = pageInput
export const revokeInvitationInput = z.object({ invitationId: z.uuid() })
export const invitationTokenInput = z.object({ token })
export const acceptInvitationInput = z.object({
  token,
  name: personName,
  password: newPassword,
  /** For the first owner's invitation, which was sent to nobody. */
  email: emailAddress.optional(),
})

export const invitationSummary = z.object({
  invitationId: z.uuid(),
  /** Null for the first owner's. */
  email: z.string().nullable(),
  role: staffRole,
  state: z.enum(['OPEN', 'ACCEPTED', 'REVOKED', 'EXPIRED']),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
})
export const listInvitationsOutput = z.object({ items: z.array(invitationSummary), nextCursor })
export const invitationOutput = z.object({ email: z.string().nullable(), role: staffRole })

export type InviteStaffInput = z.output<typeof inviteStaffInput>
export type ListInvitationsInput = z.output<typeof listInvitationsInput>
export type ListInvitationsOutput = z.output<typeof listInvitationsOutput>
export type InvitationSummary = z.output<typeof invitationSummary>
export type InvitationOutput = z.output<typeof invitationOutput>
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>
