import type { Context } from './context.ts'
import { appRouter } from './root.ts'
import { t } from './trpc.ts'

/** Calls procedures in this process, with the same checks as over HTTP. */
export const createCaller: (context: Context) => ReturnType<typeof appRouter.createCaller> =
  t.createCallerFactory(appRouter)
