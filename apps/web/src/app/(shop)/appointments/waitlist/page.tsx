import type { Metadata } from 'next'
import { LeavePage } from '@/features/appointments/waitlist/leave-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Leave the waitlist',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function LeaveWaitlist({ searchParams }: QueryProps) {
  return <LeavePage query={await searchParams} />
}
