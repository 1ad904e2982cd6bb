import { z } from 'zod'
import type { Context } from '../../context.ts'
import { cutPage } from '../../shared/cut-page.ts'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import { auditEntrySelect } from './audit-entry.select.ts'
import type { ListAuditEntriesInput, ListAuditEntriesOutput } from './audit-log.schema.ts'
import type { FieldChanges } from './field-changes.ts'

const sequence = z.string().regex(/^\d{1,18}$/)

/** The audit log, newest first. */
export async function listAuditEntries(
  { services }: Pick<Context, 'services'>,
  { cursor, limit, ...filters }: ListAuditEntriesInput,
): Promise<ListAuditEntriesOutput> {
  const { actorId, action, targetId, from, to } = filters
  const identity = JSON.stringify(['audit', actorId, action, targetId, from, to])
  const before =
    cursor === undefined
      ? undefined
      : BigInt(sequence.parse(openCursor(cursor, identity, services.cursorKey)))
  const rows = await services.database.primary.auditEntry.findMany({
    where: {
      sequence: { lt: before },
      actorId,
      targetId,
      action: action ? { startsWith: action } : undefined,
      at: { gte: from, lt: to },
    },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    select: auditEntrySelect,
  })
  const { shown, last } = cutPage(rows, limit)
  const items = shown.map((row) => ({
    ...row,
    sequence: String(row.sequence),
    at: row.at.toISOString(),
    changes: row.changes as FieldChanges,
  }))
  const nextCursor = last ? sealCursor(String(last.sequence), identity, services.cursorKey) : null
  return { items: items as ListAuditEntriesOutput['items'], nextCursor }
}
