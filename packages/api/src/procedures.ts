import type { z } from 'zod'
import type { Context } from './context.ts'
import { asDomainError, toTrpcError } from './error-mapping.ts'
import { DomainError, invalidField } from './errors.ts'
import type { Permission } from './identity/permissions.ts'
import { type Principal, readPrincipal } from './identity/principal.ts'
import { readSession } from './identity/sessions.ts'
import { type PublicRead, readValue } from './shared/public-read.ts'
import { unstorableField } from './shared/storable-text.ts'
import { t } from './trpc.ts'

/** `next()` does not throw: a failed call comes back as a result. */
const domainErrors = t.middleware(async ({ next }) => {
  const result = await next()
  const known = result.ok ? null : asDomainError(result.error.cause)
  return result.ok || !known ? result : { ...result, error: toTrpcError(known) }
})

/** Last of what comes before the input's own schema: who may not call a procedure is told that and nothing of their input. */
const storableInput = t.middleware(async ({ getRawInput, next }) => {
  const field = unstorableField(await getRawInput())
  if (field !== null) throw invalidField(field, 'Use letters, digits and plain signs')
  return next()
})

const anyProcedure = t.procedure.use(domainErrors)

/** Anybody may call it. Whoever shows an API token that is none is told so, and not taken for nobody. */
export const publicProcedure = anyProcedure
  .use(async ({ ctx, next }) => {
    if (ctx.bearer !== null) await readPrincipal(ctx)
    return next()
  })
  .use(storableInput)

/** Whoever is signed in, for what is their own. That is nothing a program does for them. */
export const customerProcedure = anyProcedure
  .use(async ({ ctx, next }) => {
    if (ctx.bearer !== null) {
      await readPrincipal(ctx)
      throw new DomainError('FORBIDDEN', 'No API token does this: it is done by signing in.')
    }
    const session = await readSession(ctx)
    if (!session) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
    return next({ ctx: { ...ctx, session } })
  })
  .use(storableInput)

/** Anybody may call it, and it is kept with the account of who is signed in. Without Redis everybody is a guest. */
export const shopperProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await readSession(ctx).catch(() => null)
  return next({ ctx: { ...ctx, customerId: session?.userId ?? null } })
})

/** @throws DomainError UNAUTHENTICATED, FORBIDDEN */
async function permit(ctx: Context, permission: Permission): Promise<Principal> {
  const staff = await readPrincipal(ctx)
  if (!staff) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
  if (!staff.permissions.includes(permission)) throw new DomainError('FORBIDDEN', refusal(ctx))
  return staff
}

const refusal = ({ bearer }: Context) =>
  bearer === null ? 'Your role does not allow this.' : 'Neither scopes nor maker of this token allow this.'

/**
 * Staff with that permission, for what is theirs alone: nobody else sees it and nothing in the shop depends on it, as how they
 * like a list to be filtered. Changes of it are not in the audit log: that tells what was done to the business and whose hand
 * it was, and would be the harder to read for every view somebody names. What others see, or what decides who may do what, is
 * changed through `staffProcedure`.
 */
export function ownStaffProcedure(permission: Permission) {
  return anyProcedure
    .meta({ permission, isOwn: true })
    .use(async ({ ctx, next }) => {
      const staff = await permit(ctx, permission)
      return next({ ctx: { ...ctx, staff } })
    })
    .use(storableInput)
}

/**
 * Staff with that permission. A mutation changes things through `changeAsStaff`, which writes the audit log; one that wrote
 * none fails, for it would have changed something that nobody can look up.
 */
export function staffProcedure(permission: Permission) {
  return anyProcedure
    .meta({ permission })
    .use(async ({ ctx, next, path, type }) => {
      const staff = await permit(ctx, permission)
      const audit = { action: path, isWritten: false }
      const result = await next({ ctx: { ...ctx, staff, audit } })
      if (type === 'mutation' && result.ok && !audit.isWritten)
        throw new Error(`${path} wrote nothing into the audit log`)
      return result
    })
    .use(storableInput)
}

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
