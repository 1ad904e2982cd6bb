import type { Metadata } from 'next'
import { forStaff, NothingHere } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { AddressForm } from '@/features/appointments/places/address-form'
import { RoomsForm } from '@/features/appointments/places/rooms-form'
import { ShowroomTimes } from '@/features/appointments/places/showroom-times'
import { STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'
import { answerWith } from '@/trpc/page-answer'

export const metadata: Metadata = { title: 'Showroom' }

export default async function StaffShowroom({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return forStaff('showrooms:write', async ({ staff }) => {
    const { items } = await staff.appointments.listShowrooms()
    const showroom = items.find(({ showroomId }) => showroomId === id)
    if (!showroom) {
      await answerWith(404)
      return <NothingHere />
    }
    const { name, slug, isActive } = showroom
    return (
      <>
        <PageHeading
          title={name}
          above={[{ href: STAFF_SHOWROOMS_PATH, label: 'Showrooms' }]}
          actions={
            isActive && (
              <a href={`/showrooms/${slug}`} className="desk-button">
                See it in the shop
              </a>
            )
          }
        />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-4">
            <Panel title="Opening hours">
              <ShowroomTimes showroom={showroom} />
            </Panel>
            <Panel title="Rooms">
              <RoomsForm showroom={showroom} />
            </Panel>
          </div>
          <Panel title="Address and contact">
            <AddressForm showroom={showroom} />
          </Panel>
        </div>
      </>
    )
  })
}
