import type { AppRouter } from '@lomash/api/client'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['staff']['appointments']

export type CalendarData = Outputs['getCalendar']
/** What takes a consultant's time: a booking, a hold or a block. */
export type Entry = CalendarData['bookings'][number]
export type BookingType = NonNullable<Entry['type']>
export type CalendarConsultant = CalendarData['consultants'][number]
export type ExplainedTimes = Outputs['explainSlots']['times']
export type SlotReason = NonNullable<ExplainedTimes[number]['consultants'][number]['reason']>

/** Somebody who can be chosen: their name, and where they work. */
export type PersonChoice = { consultantId: string; name: string; showroomId: string }
export type ShowroomChoice = { showroomId: string; name: string }
