import type { AppRouter } from '@lomash/api/client'
import type { inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['appointments']

export type Showroom = Outputs['listShowrooms']['items'][number]
export type ShowroomDetail = Outputs['getShowroom']
export type Opening = Showroom['openings'][number]
export type WeekHours = Showroom['hours']
