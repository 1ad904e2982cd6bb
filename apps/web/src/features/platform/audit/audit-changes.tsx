import { fieldWords, valueWords } from '@/lib/admin/audit-words'
import type { AuditEntry } from './audit-list'

/** Field by field, what was there and what came in its place. */
export function AuditChanges({ changes }: { changes: AuditEntry['changes'] }) {
  const fields = Object.entries(changes)
  if (fields.length === 0) return <p className="text-bark">No field was changed.</p>
  return (
    <dl className="grid gap-2">
      {fields.map(([field, { before, after }]) => (
        <div key={field} className="grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)_minmax(0,1fr)]">
          <dt className="pt-1 text-bark">{fieldWords(field)}</dt>
          <dd className="break-words rounded-control bg-rose px-2.5 py-1">
            <span className="mr-2 text-[#74251d] text-xs">Before</span>
            {valueWords(before)}
          </dd>
          <dd className="break-words rounded-control bg-leaf px-2.5 py-1">
            <span className="mr-2 text-forest-deep text-xs">After</span>
            {valueWords(after)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
