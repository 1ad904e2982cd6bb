import { AdminIcon } from '@/components/admin/admin-icons'
import { Moment } from '@/components/admin/moment'
import { roleName } from '@/components/admin/role-names'
import { actionWords } from '@/lib/admin/audit-words'
import { bookingPath, CONSULTANTS_PATH, STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'
import type { StaffVisit } from '@/trpc/staff-visit'
import { AuditChanges } from './audit-changes'
import { AUDIT_PATH } from './audit-filters'

export type AuditEntry = Awaited<
  ReturnType<StaffVisit['staff']['platform']['listAuditEntries']>
>['items'][number]

/** Where what was changed can be looked at; other kinds of things have no page here. */
const TARGET_PAGES: Record<string, (id: string) => string> = {
  staff: (id) => `/admin/staff/${id}`,
  booking: bookingPath,
  consultant: (id) => `${CONSULTANTS_PATH}/${id}`,
  showroom: (id) => `${STAFF_SHOWROOMS_PATH}/${id}`,
  team: () => `${STAFF_SHOWROOMS_PATH}#inboxes`,
  job: (id) => `/admin/jobs/${id}`,
  queue: (id) => `/admin/jobs?queue=${encodeURIComponent(id)}`,
}

/** What was changed, newest first; each entry opens to the fields. */
export function AuditList({ entries, now }: { entries: readonly AuditEntry[]; now: Date }) {
  return (
    <ol className="desk-panel divide-y divide-frost">
      {entries.map((entry) => (
        <li key={entry.sequence}>
          <details className="group">
            <summary className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1.5 px-4 py-2.5 hover:bg-mist sm:px-5 md:grid-cols-[8.5rem_9rem_minmax(0,1fr)_auto]">
              <span className="max-md:col-start-1 max-md:row-start-1">
                <Moment at={entry.at} now={now} />
              </span>
              <span className="min-w-0 break-words leading-tight max-md:col-span-2">
                {entry.actorName}
                {entry.actorRole && (
                  <span className="block text-bark text-xs">{roleName(entry.actorRole)}</span>
                )}
              </span>
              <span className="min-w-0 max-md:col-span-2">
                <span className="block break-words font-[550]">
                  {actionWords(entry.action)}: {entry.targetLabel}
                </span>
                {entry.reason && <span className="block break-words text-bark">“{entry.reason}”</span>}
              </span>
              <span className="pt-0.5 text-bark transition-transform group-open:rotate-90 max-md:col-start-2 max-md:row-start-1 [&_svg]:size-4">
                <AdminIcon name="open" />
              </span>
            </summary>
            <EntryBody entry={entry} />
          </details>
        </li>
      ))}
    </ol>
  )
}

function EntryBody({ entry }: { entry: AuditEntry }) {
  const { sequence, action, targetType, targetId, targetLabel, requestId, ip, changes } = entry
  const page = TARGET_PAGES[targetType]?.(targetId)
  return (
    <div className="grid gap-4 border-frost border-t bg-mist px-4 py-4 sm:px-5">
      <AuditChanges changes={changes} />
      <p className="flex flex-wrap gap-x-5 gap-y-2">
        {page && (
          <a href={page} className="link">
            Open {targetLabel}
          </a>
        )}
        <a href={`${AUDIT_PATH}?target=${encodeURIComponent(targetId)}`} className="link">
          All changes of {targetLabel}
        </a>
      </p>
      <p className="flex flex-wrap gap-x-5 gap-y-1 break-all text-bark text-xs">
        <span>Entry {sequence}</span>
        <span>{action}</span>
        <span>Request {requestId}</span>
        {ip && <span>From {ip}</span>}
      </p>
    </div>
  )
}
