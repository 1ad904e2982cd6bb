import type { z } from 'zod'
import { asDomainError, toTrpcError } from './error-mapping.ts'
import { DomainError } from './errors.ts'
import { readSession } from './identity/sessions.ts'
import { type PublicRead, readValue } from './shared/public-read.ts'
import { t } from './trpc.ts'

/** `next()` does not throw: a failed call comes back as a result. */
const domainErrors = t.middleware(async ({ next }) => {
  const result = await next()
  const known = result.ok ? null : asDomainError(result.error.cause)
  return result.ok || !known ? result : { ...result, error: toTrpcError(known) }
})

/** Anybody may call it. */
export const publicProcedure = t.procedure.use(domainErrors)

/** Whoever is signed in, for what is their own. */
export const customerProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await readSession(ctx)
  if (!session) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
  return next({ ctx: { ...ctx, session } })
})

/** A cached public read as a procedure. */
export function publicReadProcedure<Input extends z.ZodType, Output extends z.ZodType>(
  read: PublicRead<Input, Output>,
) {
  return publicProcedure
    .meta({ publicRead: read })
    .input(read.input)
    .output(read.output)
    .query(async ({ ctx, input }) => {
      const value = await readValue(ctx.services, read, input as z.output<Input>)
      // tRPC's own name for the same type, which the compiler cannot resolve while Output is open.
      return value as never
    })
}
