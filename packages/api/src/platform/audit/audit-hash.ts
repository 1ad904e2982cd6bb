import { createHmac } from 'node:crypto'

/** An entry of the audit log as it is sealed: all its fields but the hash. */
export type SealedEntry = {
  sequence: bigint
  at: Date
  actorId: string | null
  actorName: string
  actorRole: string | null
  action: string
  targetType: string
  targetId: string
  targetLabel: string
  changes: unknown
  reason: string | null
  requestId: string
  ip: string | null
}

/**
 * Seals an entry and, through the hash of the one before it, all before it. With a key: whoever can write to the database alone
 * cannot make the chain whole again after changing a link of it.
 */
export function auditHash(auditKey: Uint8Array, previousHash: string, entry: SealedEntry): string {
  const fields = [
    previousHash,
    String(entry.sequence),
    entry.at.toISOString(),
    entry.actorId,
    entry.actorName,
    entry.actorRole,
    entry.action,
    entry.targetType,
    entry.targetId,
    entry.targetLabel,
    sorted(entry.changes),
    entry.reason,
    entry.requestId,
    entry.ip,
  ]
  return createHmac('sha256', auditKey).update(JSON.stringify(fields)).digest('hex')
}

/** PostgreSQL keeps the fields of a jsonb in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([name, held]) => [name, sorted(held)])
}
