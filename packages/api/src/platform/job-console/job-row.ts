import { Prisma } from '@lomash/db'
import { isJobName, jobs, queueOf } from '../../jobs/catalogue.ts'
import type { ListedJob } from './job-console.schema.ts'
import { type StatefulRow, shownState } from './job-state.ts'

export type JobRow = StatefulRow & {
  id: string
  job: string
  createdAt: Date
  runAt: Date
  finishedAt: Date | null
  lastError: string | null
  replayOf: string | null
}

/** What is due and held is so by the clock that workers go by. */
export const jobColumns = Prisma.sql`
  outbox.id, outbox.job, outbox.state, outbox.attempts, outbox.created_at AS "createdAt", outbox.run_at AS "runAt",
  outbox.finished_at AS "finishedAt", outbox.last_error AS "lastError", outbox.replay_of AS "replayOf",
  outbox.run_at <= now() AS "isDue", coalesce(outbox.running_until > now(), false) AS "isHeld"`

export function toListedJob(row: JobRow): ListedJob {
  return {
    jobId: row.id,
    job: row.job,
    queue: queueOf(row.job),
    state: shownState(row),
    attempts: row.attempts,
    attemptsAllowed: isJobName(row.job) ? jobs[row.job].attempts : null,
    createdAt: row.createdAt.toISOString(),
    runAt: row.runAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    lastError: row.lastError,
    replayOf: row.replayOf,
  }
}
