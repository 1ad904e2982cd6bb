import type { Consultant } from '@/lib/appointments/appointment-types'
import type { BookingChoice } from '@/lib/appointments/booking-choice'
import { api } from '@/trpc/server'

/** Who of the chosen showroom could be met about these rooms; nobody is named for other ways to meet. */
export async function loadConsultants({
  type,
  showroom,
  kitchen,
  bedroom,
}: BookingChoice): Promise<Consultant[]> {
  if (type !== 'SHOWROOM' || showroom === null) return []
  const { consultants } = await api.appointments.getShowroom({ slug: showroom })
  return consultants.filter((each) => (!kitchen || each.kitchen) && (!bedroom || each.bedroom))
}
