import { z } from 'zod'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'
import { reason } from '../../shared/reason.schema.ts'
import { personName } from '../identity.schema.ts'

export const staffRole = z.enum(['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'])
const status = z.enum(['ACTIVE', 'DEACTIVATED'])
const version = z.int().min(1).max(2_147_483_647)
const search = z
  .string()
  .max(100)
  .transform((text) => text.normalize('NFKC').trim())
  .default('')
export const listStaffInput = pageInput.extend({
  /** Part of a name or an email address. */
  q: search,
  role: staffRole.optional(),
  status: status.optional(),
})
export const staffIdInput = z.object({ userId: z.uuid() })
export const updateStaffInput = z.object({
  userId: z.uuid(),
  /** The one the form was filled from. */
  version,
  name: personName,
  role: staffRole,
})
export const setStaffStatusInput = z.object({ userId: z.uuid(), version, status, reason })
export const endStaffSessionsInput = z.object({ userId: z.uuid(), reason })

export const staffMember = z.object({
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: staffRole,
  status,
  hasSecondFactor: z.boolean(),
  /** Of the demonstration. */
  isDemo: z.boolean(),
  version: z.int(),
  createdAt: z.iso.datetime(),
})
export const listStaffOutput = z.object({ items: z.array(staffMember), nextCursor })
export const staffSessionsOutput = z.object({
  items: z.array(
    z.object({
      sessionId: z.string(),
      device: z.string(),
      createdAt: z.iso.datetime(),
      lastSeenAt: z.iso.datetime(),
    }),
  ),
})

export type ListStaffInput = z.output<typeof listStaffInput>
export type ListStaffOutput = z.output<typeof listStaffOutput>
export type UpdateStaffInput = z.output<typeof updateStaffInput>
export type SetStaffStatusInput = z.output<typeof setStaffStatusInput>
export type EndStaffSessionsInput = z.output<typeof endStaffSessionsInput>
export type StaffMember = z.output<typeof staffMember>
export type StaffSessionsOutput = z.output<typeof staffSessionsOutput>
