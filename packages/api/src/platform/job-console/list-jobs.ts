import { z } from 'zod'
import type { Context } from '../../context.ts'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import type { ListJobsInput, ListJobsOutput } from './job-console.schema.ts'
import { type JobRow, toListedJob } from './job-row.ts'
import { jobsStatement } from './jobs-statement.ts'

/** Jobs, newest first. */
export async function listJobs(
  { services }: Pick<Context, 'services'>,
  { cursor, ...query }: ListJobsInput,
): Promise<ListJobsOutput> {
  const { limit, queue, job, state, q, from, to } = query
  const identity = JSON.stringify(['jobs', queue, job, state, q, from, to])
  const beforeId =
    cursor === undefined ? undefined : z.uuid().parse(openCursor(cursor, identity, services.cursorKey))
  const rows = await services.database.primary.$queryRaw<JobRow[]>(jobsStatement({ ...query, beforeId }))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map(toListedJob),
    nextCursor: last ? sealCursor(last.id, identity, services.cursorKey) : null,
  }
}
