import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { StartPage } from '@/components/admin/start-page'
import { AuditList } from '@/features/platform/audit/audit-list'
import type { StaffVisit } from '@/trpc/staff-visit'

export const metadata: Metadata = { title: 'Start' }

const LATEST = 8

export default function Start() {
  return forStaff('admin:use', async (visit) => {
    const { session, staff, account } = visit
    const [{ items: views }, { items: sessions }, latest] = await Promise.all([
      staff.identity.listSavedViews({}),
      account.listSessions(),
      session.permissions.includes('audit:read') ? latestChanges(visit) : null,
    ])
    return <StartPage person={session} views={views} sessions={sessions} latest={latest} now={visit.now} />
  })
}

async function latestChanges({ staff, now }: StaffVisit) {
  const { items } = await staff.platform.listAuditEntries({ limit: LATEST })
  return items.length > 0 ? <AuditList entries={items} now={now} /> : null
}
