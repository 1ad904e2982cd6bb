import { catalogueRouter } from './catalogue/router.ts'
import { customersRouter } from './customers/router.ts'
import { accountRouter, identityRouter } from './identity/router.ts'
import { t } from './trpc.ts'

export const appRouter = t.router({
  catalogue: catalogueRouter,
  customers: customersRouter,
  identity: identityRouter,
  account: accountRouter,
})

export type AppRouter = typeof appRouter
