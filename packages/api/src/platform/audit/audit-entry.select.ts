import type { Prisma } from '@lomash/db'

export const auditEntrySelect = {
  sequence: true,
  at: true,
  actorId: true,
  actorName: true,
  actorRole: true,
  action: true,
  targetType: true,
  targetId: true,
  targetLabel: true,
  changes: true,
  reason: true,
  requestId: true,
  ip: true,
} as const satisfies Prisma.AuditEntrySelect
