import type { Prisma } from '@lomash/db'
import type { StaffMember } from './staff.schema.ts'

export const staffMemberSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  status: true,
  isDemo: true,
  version: true,
  credentialVersion: true,
  createdAt: true,
  secondFactor: { select: { confirmedAt: true } },
} as const satisfies Prisma.UserSelect

export type StaffRow = Prisma.UserGetPayload<{ select: typeof staffMemberSelect }>

/** Whom staff procedures are about. Customers are not among them, whatever their id. */
export const isStaff = { role: { not: 'CUSTOMER' } } as const satisfies Prisma.UserWhereInput

export function toStaffMember(row: StaffRow): StaffMember {
  const { id, name, email, status, isDemo, version } = row
  const role = row.role as StaffMember['role']
  const hasSecondFactor = Boolean(row.secondFactor?.confirmedAt)
  return {
    userId: id,
    name,
    email,
    role,
    status,
    isDemo,
    version,
    hasSecondFactor,
    createdAt: row.createdAt.toISOString(),
  }
}
