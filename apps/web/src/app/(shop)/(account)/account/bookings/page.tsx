import type { Metadata } from 'next'
import { MyBookings } from '@/features/appointments/account/my-bookings'
import { AccountNavigation } from '@/features/identity/account-navigation'
import { AccountPage } from '@/features/identity/account-page'
import { forSignedIn } from '@/trpc/visitor-api'

export const metadata: Metadata = { title: 'Your bookings' }

export default async function AccountBookings() {
  const { items } = await forSignedIn('/account/bookings', ({ appointments }) =>
    appointments.listMyBookings(),
  )
  return (
    <AccountPage title="Your bookings">
      <AccountNavigation current="/account/bookings" />
      <MyBookings bookings={items} now={new Date()} />
    </AccountPage>
  )
}
