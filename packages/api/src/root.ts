import { catalogueRouter } from './catalogue/router.ts'
import { t } from './trpc.ts'

export const appRouter = t.router({
  catalogue: catalogueRouter,
})

export type AppRouter = typeof appRouter
