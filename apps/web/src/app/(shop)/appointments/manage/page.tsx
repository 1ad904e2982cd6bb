import { ManagePage } from '@/features/appointments/manage/manage-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Your booking',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export default async function Manage({ searchParams }: QueryProps) {
  return <ManagePage query={await searchParams} />
}
