import type { Metadata } from 'next'
import { EmptyState } from '@/components/admin/empty-state'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { InboxForms } from '@/features/appointments/places/inbox-form'
import { ShowroomsTable } from '@/features/appointments/places/showrooms-table'
import { STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'

export const metadata: Metadata = { title: 'Showrooms' }

export default async function StaffShowrooms() {
  return forStaff('showrooms:write', async ({ staff }) => {
    const [{ items }, { items: inboxes }] = await Promise.all([
      staff.appointments.listShowrooms(),
      staff.appointments.listTeamInboxes(),
    ])
    const add = (
      <a href={`${STAFF_SHOWROOMS_PATH}/new`} className="desk-button">
        Add a showroom
      </a>
    )
    return (
      <>
        <PageHeading
          title="Showrooms"
          lead="Where visits take place. Open one to change its address, hours and rooms."
          actions={add}
        />
        {items.length === 0 ? (
          <EmptyState title="No showrooms yet">
            <p>Visits are booked at a showroom, and every consultant works at one.</p>
            {add}
          </EmptyState>
        ) : (
          <ShowroomsTable showrooms={items} />
        )}
        <div className="mt-5">
          <Panel title="Team inboxes" id="inboxes">
            <p className="mb-4 max-w-prose text-bark">
              Where each team reads what is booked, moved and cancelled. Customers’ calendars name it, too.
            </p>
            <InboxForms inboxes={inboxes} />
          </Panel>
        </div>
      </>
    )
  })
}
