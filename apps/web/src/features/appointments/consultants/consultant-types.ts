import type { AppRouter } from '@lomash/api/client'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>['staff']['appointments']

export type Consultant = Outputs['listConsultants']['items'][number]
export type Account = Outputs['listConsultantAccounts']['items'][number]
export type Conflict = Outputs['previewWorkingTimes']['conflicts'][number]
export type WorkingTimes = Omit<
  inferRouterInputs<AppRouter>['staff']['appointments']['previewWorkingTimes'],
  'consultantId'
>
export type ExceptionInput = WorkingTimes['exceptions'][number]
