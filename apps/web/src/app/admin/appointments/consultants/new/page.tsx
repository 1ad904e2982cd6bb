import type { Metadata } from 'next'
import { EmptyState } from '@/components/admin/empty-state'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { NewConsultantForm } from '@/features/appointments/consultants/new-consultant-form'
import { CONSULTANTS_PATH, STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'

export const metadata: Metadata = { title: 'A new consultant' }

export default async function NewConsultant() {
  return forStaff('showrooms:write', async ({ staff }) => {
    const [{ items: showrooms }, { items: accounts }] = await Promise.all([
      staff.appointments.listShowrooms(),
      staff.appointments.listConsultantAccounts(),
    ])
    return (
      <>
        <PageHeading
          title="A new consultant"
          above={[{ href: CONSULTANTS_PATH, label: 'Consultants' }]}
          lead="They can be booked once they have hours, which come next."
        />
        {showrooms.length === 0 ? (
          <EmptyState title="There is no showroom yet">
            <p>Everybody works at one, so it comes first.</p>
            <a href={`${STAFF_SHOWROOMS_PATH}/new`} className="desk-button">
              Add a showroom
            </a>
          </EmptyState>
        ) : (
          <Panel title="Profile">
            <NewConsultantForm
              showrooms={showrooms.map(({ showroomId, name }) => ({ showroomId, name }))}
              accounts={accounts}
            />
          </Panel>
        )}
      </>
    )
  })
}
