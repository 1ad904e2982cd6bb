import { Badge } from '@/components/admin/badge'
import { BOOKING_STATES, type BookingState } from '@/lib/appointments/booking-states'

export function StateBadge({ state }: { state: BookingState }) {
  const { tone, word } = BOOKING_STATES[state]
  return <Badge tone={tone}>{word}</Badge>
}
