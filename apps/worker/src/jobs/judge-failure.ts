import { Deferral, type JobDefinition, PermanentFailure, TemporaryFailure } from '@lomash/api/worker'
import { backoffMs, notSoonerThan } from './backoff.ts'
import { describeFailure } from './describe-failure.ts'

export type Verdict =
  | { kind: 'deferred'; until: Date }
  | { kind: 'retried'; error: string; inMs: number }
  | { kind: 'dead'; error: string }

/** What becomes of a job whose run ended in this error. */
export function judgeFailure(
  error: unknown,
  { attempts, backoff }: Pick<JobDefinition, 'attempts' | 'backoff'>,
  { attempt, random, now }: { attempt: number; random: number; now: number },
): Verdict {
  if (error instanceof Deferral) return { kind: 'deferred', until: notSoonerThan(error.until, now) }
  const told = describeFailure(error)
  if (error instanceof PermanentFailure || attempt >= attempts) return { kind: 'dead', error: told }
  const atLeastMs = error instanceof TemporaryFailure ? error.retryAfterMs : undefined
  return { kind: 'retried', error: told, inMs: backoffMs(backoff, { attempt, random, atLeastMs }) }
}
