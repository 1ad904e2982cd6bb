import type { Transaction } from '@lomash/db'
import { auditHash } from './audit-hash.ts'
import { type Fields, fieldChanges } from './field-changes.ts'

/** What was done to one thing. */
export type AuditedChange = {
  target: { type: string; id: string; label: string }
  /** The fields that tell; null for what was not there before, or is not any more. */
  before: Fields | null
  after: Fields | null
  reason?: string | undefined
}

/** Who did it, through which call. */
export type AuditOrigin = {
  actor: { id: string | null; name: string; role: string | null }
  action: string
  requestId: string
  ip: string | null
}

/**
 * Appends to the audit log in the caller's transaction, which then holds the end of the chain until it commits: do it last.
 */
export async function appendEntries(
  tx: Transaction,
  { auditKey, now }: { auditKey: Uint8Array; now: number },
  { actor, action, requestId, ip }: AuditOrigin,
  changed: readonly AuditedChange[],
): Promise<void> {
  const [end] = await tx.$queryRaw<{ sequence: bigint; hash: string }[]>`
    SELECT last_sequence AS sequence, last_hash AS hash FROM platform.audit_chain_end WHERE id = 1 FOR UPDATE`
  if (!end) throw new Error('The end of the audit log is missing')
  let { sequence, hash } = end
  const data = changed.map(({ target, before, after, reason }) => {
    sequence += 1n
    const entry = {
      sequence,
      at: new Date(now),
      actorId: actor.id,
      actorName: actor.name,
      actorRole: actor.role,
      action,
      targetType: target.type,
      targetId: target.id,
      targetLabel: target.label,
      changes: fieldChanges(before, after),
      reason: reason ?? null,
      requestId,
      ip,
    }
    hash = auditHash(auditKey, hash, entry)
    return { ...entry, hash }
  })
  await tx.auditEntry.createMany({ data })
  await tx.auditChainEnd.update({
    where: { id: 1 },
    data: { lastSequence: sequence, lastHash: hash },
    select: { id: true },
  })
}
