import { leadToMissing, loadChoice } from '@/features/appointments/booking/load-choice'
import { RoomsStep } from '@/features/appointments/booking/rooms-step'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'What is it about? Book a design visit',
  robots: { index: false },
})

export default async function BookRooms({ searchParams }: QueryProps) {
  const { choice, missing, showroom } = await loadChoice(await searchParams)
  leadToMissing(choice, ['type', 'showroom'])
  return (
    <RoomsStep choice={choice} isMissing={missing === 'rooms'} chosen={{ showroomName: showroom?.name }} />
  )
}
