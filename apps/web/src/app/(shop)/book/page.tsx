import { loadChoice } from '@/features/appointments/booking/load-choice'
import { TypeStep } from '@/features/appointments/booking/type-step'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Book a design visit',
  description:
    'Meet a kitchen or bedroom designer at your home, by video call or in a showroom. Choose a time and it is yours.',
  alternates: { canonical: '/book' },
})

export default async function Book({ searchParams }: QueryProps) {
  return <TypeStep {...(await loadChoice(await searchParams))} />
}
