import type { Database } from '@lomash/db'
import { auditEntrySelect } from './audit-entry.select.ts'
import { auditHash } from './audit-hash.ts'

/** What was found of the whole log: how many entries are as they were written, or where that ends. */
export type AuditVerdict =
  | { isWhole: true; entries: number }
  | { isWhole: false; sequence: string; problem: 'MISSING' | 'CHANGED' | 'END_MISSING' }

const PAGE = 1_000

/** Reads the audit log from its beginning and finds the first entry that was changed or is missing, at its end too. */
export async function verifyAudit(
  { primary }: Pick<Database, 'primary'>,
  auditKey: Uint8Array,
): Promise<AuditVerdict> {
  // First: entries that are appended meanwhile lie behind it.
  const end = await primary.auditChainEnd.findUnique({
    where: { id: 1 },
    select: { lastSequence: true, lastHash: true },
  })
  if (!end) return broken(0n, 'END_MISSING')
  let known = { sequence: 0n, hash: '' }
  while (known.sequence < end.lastSequence) {
    const page = await primary.auditEntry.findMany({
      where: { sequence: { gt: known.sequence, lte: end.lastSequence } },
      orderBy: { sequence: 'asc' },
      take: PAGE,
      select: { ...auditEntrySelect, hash: true },
    })
    if (page.length === 0) return broken(known.sequence + 1n, 'MISSING')
    for (const entry of page) {
      if (entry.sequence !== known.sequence + 1n) return broken(known.sequence + 1n, 'MISSING')
      if (auditHash(auditKey, known.hash, entry) !== entry.hash) return broken(entry.sequence, 'CHANGED')
      known = { sequence: entry.sequence, hash: entry.hash }
    }
  }
  if (known.hash !== end.lastHash) return broken(end.lastSequence, 'CHANGED')
  return { isWhole: true, entries: Number(known.sequence) }
}

const broken = (sequence: bigint, problem: 'MISSING' | 'CHANGED' | 'END_MISSING'): AuditVerdict => ({
  isWhole: false,
  sequence: String(sequence),
  problem,
})
