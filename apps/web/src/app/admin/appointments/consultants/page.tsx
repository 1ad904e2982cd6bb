import type { Metadata } from 'next'
import { EmptyState } from '@/components/admin/empty-state'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { ConsultantsTable } from '@/features/appointments/consultants/consultants-table'
import { CONSULTANTS_PATH } from '@/lib/admin/booking-paths'

export const metadata: Metadata = { title: 'Consultants' }

export default async function Consultants() {
  return forStaff('appointments:read', async ({ staff, session }) => {
    const [{ items }, { items: showrooms }] = await Promise.all([
      staff.appointments.listConsultants({}),
      staff.appointments.listShowrooms(),
    ])
    const names = new Map(showrooms.map(({ showroomId, name }) => [showroomId, name]))
    return (
      <>
        <PageHeading
          title="Consultants"
          lead="Who works when. Open one to change their hours and holidays."
          actions={
            session.permissions.includes('showrooms:write') && (
              <a href={`${CONSULTANTS_PATH}/new`} className="desk-button">
                Add a consultant
              </a>
            )
          }
        />
        {items.length === 0 ? (
          <EmptyState title="You have no diary">
            <p>No consultant belongs to your account. Ask whoever looks after the showrooms to link one.</p>
          </EmptyState>
        ) : (
          <ConsultantsTable consultants={items} nameOfShowroom={(id) => names.get(id) ?? '–'} />
        )}
      </>
    )
  })
}
