import type { Metadata } from 'next'
import { forStaff, NothingHere } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { ConsultantTimes } from '@/features/appointments/consultants/consultant-times'
import { ProfileForm } from '@/features/appointments/consultants/profile-form'
import { CONSULTANTS_PATH } from '@/lib/admin/booking-paths'
import { answerWith } from '@/trpc/page-answer'

export const metadata: Metadata = { title: 'Consultant' }

export default async function ConsultantOf({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return forStaff('appointments:read', async ({ staff, session }) => {
    const mayArrange = session.permissions.includes('showrooms:write')
    const [{ items }, { items: showrooms }, accounts] = await Promise.all([
      staff.appointments.listConsultants({}),
      staff.appointments.listShowrooms(),
      mayArrange ? staff.appointments.listConsultantAccounts() : null,
    ])
    const consultant = items.find(({ consultantId }) => consultantId === id)
    if (!consultant) {
      await answerWith(404)
      return <NothingHere />
    }
    return (
      <>
        <PageHeading title={consultant.name} above={[{ href: CONSULTANTS_PATH, label: 'Consultants' }]} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Panel title="Working times">
            <ConsultantTimes consultant={consultant} />
          </Panel>
          <Panel title="Profile">
            <ProfileForm
              consultant={consultant}
              showrooms={showrooms.map(({ showroomId, name }) => ({ showroomId, name }))}
              accounts={accounts?.items ?? null}
              lockedBecause={mayArrange ? undefined : 'Whoever looks after the showrooms can change this.'}
            />
          </Panel>
        </div>
      </>
    )
  })
}
