import { OverloadError } from '@lomash/cache'
import { isDatabaseUnavailable } from '@lomash/db'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import {
  type Alternative,
  DomainError,
  ERROR_STATUS,
  type ErrorCode,
  type FieldMessages,
  UNUSABLE_INPUT,
  type VersionConflict,
} from './errors.ts'

/** What a caller is told: a stable code, a sentence, field messages; never a stack, a query or another's data. */
export type PublicError = {
  code: ErrorCode
  httpStatus: number
  message: string
  fields?: FieldMessages
  /** Trying again sooner is useless. */
  retryAfterSeconds?: number
  conflict?: VersionConflict
  alternatives?: readonly Alternative[]
}

/** For who finds us away or overrun. */
const AWAY_SECONDS = 5

const TRPC_CODE_BY_STATUS: Record<number, TRPCError['code']> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

/** The one place that turns what was thrown into what is said. */
export function toPublicError(thrown: unknown): PublicError {
  const cause = thrown instanceof TRPCError && thrown.cause ? thrown.cause : thrown
  const known = asDomainError(cause)
  if (known) return describe(known.code, known.message, known)
  if (cause instanceof ZodError) {
    return describe('VALIDATION_ERROR', UNUSABLE_INPUT, {
      fields: fieldMessages(cause),
    })
  }
  if (thrown instanceof TRPCError) return fromTrpc(thrown)
  return describe('INTERNAL_ERROR', 'Something went wrong on our side. Please try again.')
}

/** The business's own errors, and a database that cannot be had or is overrun, which a caller may try again; null for the rest. */
export function asDomainError(thrown: unknown): DomainError | null {
  if (thrown instanceof DomainError) return thrown
  if (!isDatabaseUnavailable(thrown) && !(thrown instanceof OverloadError)) return null
  return new DomainError(
    'SERVICE_UNAVAILABLE',
    'The shop cannot be reached at the moment. Please try again shortly.',
    undefined,
    AWAY_SECONDS,
  )
}

/** tRPC takes the HTTP status from its own code. */
export function toTrpcError(error: DomainError): TRPCError {
  const code = TRPC_CODE_BY_STATUS[ERROR_STATUS[error.code]] ?? 'INTERNAL_SERVER_ERROR'
  return new TRPCError({ code, message: error.message, cause: error })
}

function fromTrpc(error: TRPCError): PublicError {
  switch (error.code) {
    case 'NOT_FOUND':
      return describe('PROCEDURE_NOT_FOUND', 'There is no such procedure.')
    case 'METHOD_NOT_SUPPORTED':
      return describe('METHOD_NOT_ALLOWED', 'This procedure is called with another HTTP method.')
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
      return describe('VALIDATION_ERROR', 'The input is not valid JSON.')
    case 'PAYLOAD_TOO_LARGE':
      return describe('PAYLOAD_TOO_LARGE', 'The request is too large.')
    case 'UNSUPPORTED_MEDIA_TYPE':
      return describe('UNSUPPORTED_MEDIA_TYPE', 'Send JSON.')
    default:
      return describe('INTERNAL_ERROR', 'Something went wrong on our side. Please try again.')
  }
}

function describe(
  code: ErrorCode,
  message: string,
  {
    fields,
    retryAfterSeconds,
    conflict,
    alternatives,
  }: Partial<Pick<DomainError, 'fields' | 'retryAfterSeconds' | 'conflict' | 'alternatives'>> = {},
): PublicError {
  return {
    code,
    httpStatus: ERROR_STATUS[code],
    message,
    ...(fields ? { fields } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(conflict ? { conflict } : {}),
    ...(alternatives ? { alternatives } : {}),
  }
}

/** What is wrong with each field, by its path. */
export function fieldMessages(error: ZodError): FieldMessages {
  const fields: FieldMessages = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'input'
    fields[path] = [...(fields[path] ?? []), issue.message]
  }
  return fields
}
