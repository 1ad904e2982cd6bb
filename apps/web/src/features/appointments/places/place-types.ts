import type { AppRouter } from '@lomash/api/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Inputs = inferRouterInputs<AppRouter>['staff']['appointments']
type Outputs = inferRouterOutputs<AppRouter>['staff']['appointments']

export type StaffShowroom = Outputs['listShowrooms']['items'][number]
export type ShowroomInput = Inputs['saveShowroom']
export type RoomInput = ShowroomInput['rooms'][number]
export type TeamInbox = Outputs['listTeamInboxes']['items'][number]
