import type { Metadata } from 'next'
import { z } from 'zod'
import '../../calendar-parts.css'
import { forStaff, NothingHere } from '@/components/admin/for-staff'
import { BookingPage } from '@/features/appointments/bookings/booking-page'
import { answerWith } from '@/trpc/page-answer'

export const metadata: Metadata = { title: 'Booking' }

export default async function Booking({ params }: { params: Promise<{ id: string }> }) {
  const { id: bookingId } = await params
  return forStaff('appointments:read', async (visit) => {
    // No booking is called so: the address is none of a list, which could be read again.
    if (!z.uuid().safeParse(bookingId).success) {
      await answerWith(404)
      return <NothingHere />
    }
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
