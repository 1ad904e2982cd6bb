import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListPage } from '@/components/admin/list-page'
import { AUDIT_PATH, auditFilters, auditInput } from '@/features/platform/audit/audit-filters'
import { AuditList } from '@/features/platform/audit/audit-list'
import { readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'Audit log' }

/** As many names as a list to choose from can hold; others are reached from their own page. */
const MOST_PEOPLE = 100

export default async function Audit({ searchParams }: QueryProps) {
  const asked = toQuery(await searchParams)
  return forStaff('audit:read', async ({ staff, session, now }) => {
    const people = session.permissions.includes('staff:read')
      ? (await staff.identity.listStaff({ limit: MOST_PEOPLE })).items
      : []
    const query = readListQuery(auditFilters(asked, people), asked)
    const [{ items, nextCursor }, { items: views }] = await Promise.all([
      staff.platform.listAuditEntries(auditInput(query)),
      staff.identity.listSavedViews({ page: AUDIT_PATH }),
    ])
    return (
      <ListPage
        title="Audit log"
        lead="What was changed, by whom and why. Nothing in it can be altered or removed."
        path={AUDIT_PATH}
        noun="entries"
        filters={auditFilters(asked, people, items[0]?.targetLabel)}
        query={query}
        views={views}
        count={items.length}
        nextCursor={nextCursor}
        empty={<p className="text-bark">The first change that somebody makes will be here.</p>}
      >
        <AuditList entries={items} now={now} />
      </ListPage>
    )
  })
}
