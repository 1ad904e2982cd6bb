import { LeavePage } from '@/features/appointments/waitlist/leave-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Leave the waitlist',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export default async function LeaveWaitlist({ searchParams }: QueryProps) {
  return <LeavePage query={await searchParams} />
}
