import type { AppRouter } from '@lomash/api/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['appointments']
type Outputs = inferRouterOutputs<AppRouter>['appointments']

export type AppointmentType = Outputs['getHold']['type']
export type Hold = Outputs['getHold']
export type ManagedBooking = Outputs['getBooking']
export type MyBooking =
  inferRouterOutputs<AppRouter>['account']['appointments']['listMyBookings']['items'][number]
export type ShowroomItem = Outputs['listShowrooms']['items'][number]
export type Consultant = Outputs['getShowroom']['consultants'][number]
export type DayOfSlots = Outputs['listSlots']['days'][number]
export type WishInput = Omit<Inputs['holdSlot'], 'startsAt'>
