import { accountAppointmentsRouter, appointmentsRouter } from './appointments/router.ts'
import { staffAppointmentsRouter } from './appointments/staff/staff-router.ts'
import { catalogueRouter } from './catalogue/router.ts'
import { customersRouter } from './customers/router.ts'
import { apiTokenRouter } from './identity/api-tokens/api-token-router.ts'
import { accountRouter, identityRouter } from './identity/router.ts'
import { staffIdentityRouter } from './identity/staff/staff-router.ts'
import { staffPlatformRouter } from './platform/staff-router.ts'
import { t } from './trpc.ts'

export const appRouter = t.router({
  appointments: appointmentsRouter,
  catalogue: catalogueRouter,
  customers: customersRouter,
  identity: identityRouter,
  account: t.mergeRouters(accountRouter, t.router({ appointments: accountAppointmentsRouter })),
  staff: t.router({
    appointments: staffAppointmentsRouter,
    identity: staffIdentityRouter,
    developer: apiTokenRouter,
    platform: staffPlatformRouter,
  }),
})

export type AppRouter = typeof appRouter
