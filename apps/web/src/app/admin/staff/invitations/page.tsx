import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListBody } from '@/components/admin/list-body'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { InvitationTable } from '@/features/identity/invitations/invitation-table'
import { InviteForm } from '@/features/identity/invitations/invite-form'
import { rolesToGive } from '@/features/identity/invitations/invited-role'
import { INVITATIONS_PATH, STAFF_PATH } from '@/features/identity/staff/staff-filters'
import { readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'Invitations' }

export default async function Invitations({ searchParams }: QueryProps) {
  const query = readListQuery([], toQuery(await searchParams))
  return forStaff('staff:read', async (visit) => {
    const { items, nextCursor } = await visit.staff.identity.listInvitations({ cursor: query.cursor })
    const roles = rolesToGive(visit.session)
    return (
      <>
        <PageHeading
          title="Invitations"
          above={[{ href: STAFF_PATH, label: 'Staff' }]}
          lead="Whoever is invited gets a link by mail, with which they choose their name and password. It is good for a week."
        />
        <div className="grid gap-5">
          {roles.length > 0 && (
            <Panel title="Invite somebody">
              <InviteForm roles={roles} />
            </Panel>
          )}
          <div>
            <ListBody
              empty={
                <p className="text-bark">Whoever you invite above is listed here until they have joined.</p>
              }
              path={INVITATIONS_PATH}
              noun="invitations"
              filters={[]}
              query={query}
              count={items.length}
              nextCursor={nextCursor}
            >
              <InvitationTable invitations={items} visit={visit} />
            </ListBody>
          </div>
        </div>
      </>
    )
  })
}
