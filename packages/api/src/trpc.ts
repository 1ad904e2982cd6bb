import { initTRPC } from '@trpc/server'
import type { Context } from './context.ts'
import { toPublicError } from './error-mapping.ts'
import type { Permission } from './identity/permissions.ts'
import type { PublicRead } from './shared/public-read.ts'

/** What a procedure declares about itself. */
export type ProcedureMeta = {
  /** Set for public reads: they are answered from the cache before tRPC is reached. */
  // biome-ignore lint/suspicious/noExplicitAny: reads of every shape are kept in one place
  publicRead?: PublicRead<any, any>
  /** Set for what staff do. */
  permission?: Permission
  /** Of what is the caller's alone, so that the audit log does not hold it. */
  isOwn?: true
}

/** No transformer: dates are ISO 8601 strings and money integer pence, so a CDN can cache what is sent (ADR 0004). */
export const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const { code, httpStatus, message, fields, conflict, alternatives } = toPublicError(error)
      return {
        message,
        code: shape.code,
        data: { code, httpStatus, fields, conflict, alternatives, requestId: ctx?.requestId },
      }
    },
  })
