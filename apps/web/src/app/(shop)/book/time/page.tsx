import { leadToMissing, loadChoice } from '@/features/appointments/booking/load-choice'
import { TimeStep } from '@/features/appointments/booking/time-step'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Choose a time. Book a design visit',
  robots: { index: false },
})

export default async function BookTime({ searchParams }: QueryProps) {
  const loaded = await loadChoice(await searchParams)
  leadToMissing(loaded.choice)
  return <TimeStep {...loaded} />
}
