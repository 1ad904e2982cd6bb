import type { Metadata } from 'next'
import { OfferPage } from '@/features/appointments/waitlist/offer-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'A time is free for you',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function Offer({ searchParams }: QueryProps) {
  return <OfferPage query={await searchParams} />
}
