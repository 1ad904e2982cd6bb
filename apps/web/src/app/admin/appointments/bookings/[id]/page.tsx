import type { Metadata } from 'next'
import '../../calendar-parts.css'
import { forStaff } from '@/components/admin/for-staff'
import { BookingPage } from '@/features/appointments/bookings/booking-page'

export const metadata: Metadata = { title: 'Booking' }

export default async function Booking({ params }: { params: Promise<{ id: string }> }) {
  const { id: bookingId } = await params
  return forStaff('appointments:read', async (visit) => {
    const [booking, { items }] = await Promise.all([
      visit.staff.appointments.getBooking({ bookingId }),
      visit.staff.appointments.listConsultants({}),
    ])
    const people = items
      .filter(({ isActive }) => isActive)
      .map(({ consultantId, name, showroomId }) => ({ consultantId, name, showroomId }))
    return <BookingPage booking={booking} people={people} visit={visit} />
  })
}
