import type { ErrorCode, FieldMessages } from '@lomash/api'

/** Of a save that came too late: what is there now. */
export type Conflict = {
  currentVersion: number
  current: Readonly<Record<string, string | number | boolean | null | readonly string[]>>
}

/** Why a call was not done, as a page tells it. */
export type CallProblem = {
  code: ErrorCode | 'NO_CONNECTION'
  message: string
  fields: FieldMessages
  conflict: Conflict | null
  /** Of a time that cannot be had: the nearest that can. */
  alternatives: readonly { startsAt: string; endsAt: string }[]
  requestId: string | null
}

const NO_CONNECTION: CallProblem = {
  code: 'NO_CONNECTION',
  message: 'No answer came. Look at your connection and try again.',
  fields: {},
  conflict: null,
  alternatives: [],
  requestId: null,
}

/** @param thrown what a call of the typed client was rejected with */
export function toCallProblem(thrown: unknown): CallProblem {
  if (!(thrown instanceof Error) || !('data' in thrown)) return NO_CONNECTION
  const data = thrown.data as Partial<CallProblem> | null | undefined
  if (!data?.code) return NO_CONNECTION
  const { code, fields = {}, conflict = null, alternatives = [], requestId = null } = data
  return { code, message: thrown.message, fields, conflict, alternatives, requestId }
}
