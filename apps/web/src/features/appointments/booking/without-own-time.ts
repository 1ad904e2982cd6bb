import type { DayOfSlots } from '@/lib/appointments/appointment-types'

/** What a booking can be moved to: its own time is free, too, where somebody else could take it over, but is no other. */
export function withoutOwnTime(days: readonly DayOfSlots[], own: string): DayOfSlots[] {
  return days.map((day) => ({
    ...day,
    slots: day.slots.filter(({ startsAt }) => Date.parse(startsAt) !== Date.parse(own)),
  }))
}
