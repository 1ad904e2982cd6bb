import type { Metadata } from 'next'
import { loadChoice } from '@/features/appointments/booking/load-choice'
import { TypeStep } from '@/features/appointments/booking/type-step'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Book a design visit',
  description:
    'Meet a kitchen or bedroom designer at your home, by video call or in a showroom. Choose a time and it is yours.',
  alternates: { canonical: '/book' },
}

export default async function Book({ searchParams }: QueryProps) {
  return <TypeStep {...(await loadChoice(await searchParams))} />
}
