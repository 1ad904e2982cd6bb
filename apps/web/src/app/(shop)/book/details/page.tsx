import { DetailsStep } from '@/features/appointments/booking/details-step'
import { loadDetails } from '@/features/appointments/booking/load-details'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Your details. Book a design visit',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export default async function BookDetails({ searchParams }: QueryProps) {
  return <DetailsStep {...(await loadDetails(await searchParams))} />
}
