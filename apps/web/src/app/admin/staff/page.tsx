import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListPage } from '@/components/admin/list-page'
import { INVITATIONS_PATH, STAFF_FILTERS, STAFF_PATH } from '@/features/identity/staff/staff-filters'
import { StaffTable } from '@/features/identity/staff/staff-table'
import { readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'Staff' }

export default async function Staff({ searchParams }: QueryProps) {
  const query = readListQuery(STAFF_FILTERS, toQuery(await searchParams))
  return forStaff('staff:read', async ({ staff, session }) => {
    const [{ items, nextCursor }, { items: views }] = await Promise.all([
      staff.identity.listStaff({ ...query.values, cursor: query.cursor }),
      staff.identity.listSavedViews({ page: STAFF_PATH }),
    ])
    return (
      <ListPage
        title="Staff"
        actions={
          <a href={INVITATIONS_PATH} className="desk-button">
            {session.permissions.includes('staff:write') ? 'Invite somebody' : 'Invitations'}
          </a>
        }
        path={STAFF_PATH}
        noun="staff"
        filters={STAFF_FILTERS}
        query={query}
        views={views}
        count={items.length}
        nextCursor={nextCursor}
      >
        <StaffTable members={items} />
      </ListPage>
    )
  })
}
