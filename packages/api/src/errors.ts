/**
 * Every code a caller may see, with its HTTP status. Codes are a contract: a client branches on them, so one is
 * never renamed or reused.
 */
export const ERROR_STATUS = {
  VALIDATION_ERROR: 400,
  INVALID_CURSOR: 400,
  LINK_INVALID: 400,
  NO_CATEGORY_SELECTED: 400,
  UNAUTHENTICATED: 401,
  SIGN_IN_FAILED: 401,
  CHALLENGE_EXPIRED: 401,
  GOOGLE_SIGN_IN_FAILED: 401,
  FORBIDDEN: 403,
  PROCEDURE_NOT_FOUND: 404,
  PRODUCT_NOT_FOUND: 404,
  TEMPLATE_NOT_FOUND: 404,
  SESSION_NOT_FOUND: 404,
  STAFF_NOT_FOUND: 404,
  INVITATION_NOT_FOUND: 404,
  VIEW_NOT_FOUND: 404,
  API_TOKEN_NOT_FOUND: 404,
  JOB_NOT_FOUND: 404,
  SHOWROOM_NOT_FOUND: 404,
  CONSULTANT_NOT_FOUND: 404,
  BOOKING_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERSION_CONFLICT: 409,
  LAST_OWNER: 409,
  INVITATION_CLOSED: 409,
  TOO_MANY_API_TOKENS: 409,
  JOB_RUNNING: 409,
  JOB_NOT_RETRYABLE: 409,
  JOB_NOT_REPLAYABLE: 409,
  JOB_NOT_DISCARDABLE: 409,
  QUEUE_ALREADY_PAUSED: 409,
  QUEUE_NOT_PAUSED: 409,
  PASSWORD_NEEDED: 409,
  SLOT_TAKEN: 409,
  SLOT_NOT_OFFERED: 409,
  BOOKING_STATE: 409,
  CANCELLATION_WINDOW_EXPIRED: 409,
  IDEMPOTENCY_CONFLICT: 409,
  LINK_EXPIRED: 410,
  HOLD_EXPIRED: 410,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_ERROR: 500,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

/** Messages for a form, by the field's path in the input ("contact.email"). */
export type FieldMessages = Record<string, string[]>

/** Of a save that came too late: what it was made from, and what is there now. */
export type VersionConflict = {
  readVersion: number
  currentVersion: number
  /** The fields of the form, as they are now. */
  current: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** A time that is offered instead of one that is not. ISO 8601. */
export type Alternative = { startsAt: string; endsAt: string }

/** The one error use cases throw: a rule of the business said no. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly fields: FieldMessages | undefined
  /** Trying again sooner is useless. */
  readonly retryAfterSeconds: number | undefined
  readonly conflict: VersionConflict | undefined
  /** Of a time that cannot be had: the nearest that can. */
  readonly alternatives: readonly Alternative[] | undefined

  constructor(
    code: ErrorCode,
    message: string,
    fields?: FieldMessages,
    retryAfterSeconds?: number,
    conflict?: VersionConflict,
    alternatives?: readonly Alternative[],
  ) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.fields = fields
    this.retryAfterSeconds = retryAfterSeconds
    this.conflict = conflict
    this.alternatives = alternatives
  }
}

/** What is said of input that cannot be used; which part and why stands with its fields. */
export const UNUSABLE_INPUT = 'Some of what was sent cannot be used.'

/** A VALIDATION_ERROR about one field that only the use case could find wrong. */
export function invalidField(field: string, message: string): DomainError {
  return new DomainError('VALIDATION_ERROR', UNUSABLE_INPUT, { [field]: [message] })
}

/** A VERSION_CONFLICT that says what is there now, for the form to show beside what was typed. */
export function versionConflict(conflict: VersionConflict): DomainError {
  const message = 'Somebody else has changed this since you opened it. Nothing was saved.'
  return new DomainError('VERSION_CONFLICT', message, undefined, undefined, conflict)
}

const NOT_TO_BE_HAD = {
  SLOT_TAKEN: 'Somebody else has this time. Please choose another.',
  SLOT_NOT_OFFERED: 'This time is not offered. Please choose another.',
  HOLD_EXPIRED: 'This time was kept for a while, and is not to be had any more. Please choose another.',
} as const

/** A time that cannot be had, with what could be had instead. */
export function notToBeHad(
  code: keyof typeof NOT_TO_BE_HAD,
  alternatives: readonly Alternative[],
): DomainError {
  return new DomainError(code, NOT_TO_BE_HAD[code], undefined, undefined, undefined, alternatives)
}
