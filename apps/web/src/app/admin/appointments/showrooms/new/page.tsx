import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { NewShowroomForm } from '@/features/appointments/places/new-showroom-form'
import { STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'

export const metadata: Metadata = { title: 'A new showroom' }

export default async function NewShowroom() {
  return forStaff('showrooms:write', async ({ staff }) => {
    const { items } = await staff.appointments.listShowrooms()
    const last = Math.max(0, ...items.map(({ sortOrder }) => sortOrder))
    return (
      <>
        <PageHeading
          title="A new showroom"
          above={[{ href: STAFF_SHOWROOMS_PATH, label: 'Showrooms' }]}
          lead="Hours and rooms come next; until they are there, best leave it out of the shop."
        />
        <Panel title="Address and contact">
          <NewShowroomForm sortOrder={Math.min(last + 1, 10_000)} />
        </Panel>
      </>
    )
  })
}
