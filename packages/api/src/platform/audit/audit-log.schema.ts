import { z } from 'zod'
import { instant } from '../../shared/dates.schema.ts'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'

const text = z.string().trim().max(200)

export const listAuditEntriesInput = pageInput.extend({
  actorId: z.uuid().optional(),
  /** The procedure's name, or its beginning ("staff.identity"). */
  action: text.optional(),
  targetId: text.optional(),
  /** Inclusive. */
  from: instant.optional(),
  /** Exclusive. */
  to: instant.optional(),
})

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const auditEntry = z.object({
  sequence: z.string(),
  at: z.iso.datetime(),
  /** Null when the program itself did it. */
  actorId: z.uuid().nullable(),
  actorName: z.string(),
  actorRole: z.string().nullable(),
  action: z.string(),
  targetType: z.string(),
  targetId: z.string(),
  targetLabel: z.string(),
  changes: z.record(z.string(), z.object({ before: value, after: value })),
  reason: z.string().nullable(),
  requestId: z.string(),
  ip: z.string().nullable(),
})
export const listAuditEntriesOutput = z.object({ items: z.array(auditEntry), nextCursor })

export type ListAuditEntriesInput = z.output<typeof listAuditEntriesInput>
export type ListAuditEntriesOutput = z.output<typeof listAuditEntriesOutput>
