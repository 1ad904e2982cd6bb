import { OfferPage } from '@/features/appointments/waitlist/offer-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'A time is free for you',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export default async function Offer({ searchParams }: QueryProps) {
  return <OfferPage query={await searchParams} />
}
