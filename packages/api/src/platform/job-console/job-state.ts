import type { JobState } from './job-console.schema.ts'

export const JOB_ACTIONS = ['retry', 'replay', 'discard'] as const
export type JobAction = (typeof JOB_ACTIONS)[number]

/** What staff may do with a job in that state. */
const ACTIONS = {
  WAITING: ['discard'],
  SCHEDULED: ['discard'],
  RETRYING: ['retry', 'discard'],
  RUNNING: [],
  DONE: ['replay'],
  DEAD: ['retry', 'discard'],
  DISCARDED: ['retry'],
} as const satisfies Record<JobState, readonly JobAction[]>

export const mayBe = (action: JobAction, state: JobState): boolean =>
  (ACTIONS[state] as readonly JobAction[]).includes(action)

/** A row of the outbox as far as its state goes. */
export type StatefulRow = {
  state: 'PENDING' | 'RELAYED' | 'DONE' | 'DEAD' | 'DISCARDED'
  attempts: number
  /** By the database's clock. */
  isDue: boolean
  isHeld: boolean
}

export function shownState({ state, attempts, isDue, isHeld }: StatefulRow): JobState {
  if (state !== 'PENDING' && state !== 'RELAYED') return state
  if (isHeld) return 'RUNNING'
  if (state === 'RELAYED' || isDue) return 'WAITING'
  return attempts > 0 ? 'RETRYING' : 'SCHEDULED'
}
