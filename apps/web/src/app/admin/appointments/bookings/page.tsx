import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListPage } from '@/components/admin/list-page'
import { bookingFilters, bookingsInput } from '@/features/appointments/bookings/booking-filters'
import { BookingsTable } from '@/features/appointments/bookings/bookings-table'
import { BOOKINGS_CSV_PATH, BOOKINGS_PATH } from '@/lib/admin/booking-paths'
import { listHref, listSearch, readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'Bookings' }

export default async function Bookings({ searchParams }: QueryProps) {
  const asked = toQuery(await searchParams)
  return forStaff('appointments:read', async ({ staff }) => {
    const [{ items: showrooms }, { items: consultants }] = await Promise.all([
      staff.appointments.listShowrooms(),
      staff.appointments.listConsultants({}),
    ])
    const filters = bookingFilters({ showrooms, consultants })
    const query = readListQuery(filters, asked)
    const [{ items, nextCursor }, { items: views }] = await Promise.all([
      staff.appointments.listBookings(bookingsInput(query)),
      staff.identity.listSavedViews({ page: BOOKINGS_PATH }),
    ])
    return (
      <ListPage
        title="Bookings"
        actions={
          <a
            href={listHref(BOOKINGS_CSV_PATH, listSearch(filters, query.values))}
            className="desk-button"
            download=""
          >
            Download as CSV
          </a>
        }
        path={BOOKINGS_PATH}
        noun="bookings"
        filters={filters}
        query={query}
        views={views}
        count={items.length}
        nextCursor={nextCursor}
        empty={
          <p className="text-bark">
            What is booked in the shop or from the calendar will be here, the latest appointment first.
          </p>
        }
      >
        <BookingsTable bookings={items} />
      </ListPage>
    )
  })
}
