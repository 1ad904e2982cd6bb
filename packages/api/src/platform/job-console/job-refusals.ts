import { DomainError } from '../../errors.ts'
import type { JobState } from './job-console.schema.ts'
import type { JobAction } from './job-state.ts'

export const jobNotFound = () => new DomainError('JOB_NOT_FOUND', 'There is no such job any more.')

const REFUSALS = {
  retry: ['JOB_NOT_RETRYABLE', 'Only a job that was given up, or waits for its next try, can be retried.'],
  replay: ['JOB_NOT_REPLAYABLE', 'Only a job that is done can be replayed.'],
  discard: ['JOB_NOT_DISCARDABLE', 'This job has ended. There is nothing to discard.'],
} as const satisfies Record<JobAction, readonly [string, string]>

/** Why that cannot be done with a job that is in that state by now. */
export function refusal(action: JobAction, state: JobState): DomainError {
  if (state === 'RUNNING')
    return new DomainError('JOB_RUNNING', 'A worker is running this job. Try again when it has ended.')
  const [code, message] = REFUSALS[action]
  return new DomainError(code, message)
}
