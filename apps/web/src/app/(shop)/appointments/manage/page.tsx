import type { Metadata } from 'next'
import { ManagePage } from '@/features/appointments/manage/manage-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Your booking',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function Manage({ searchParams }: QueryProps) {
  return <ManagePage query={await searchParams} />
}
