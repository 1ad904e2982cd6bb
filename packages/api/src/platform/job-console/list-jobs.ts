import type { Context } from '../../context.ts'
import { newestFirst } from '../../shared/newest-first.ts'
import type { ListJobsInput, ListJobsOutput } from './job-console.schema.ts'
import { type JobRow, toListedJob } from './job-row.ts'
import { jobsStatement } from './jobs-statement.ts'

/** Jobs, newest first. */
export async function listJobs(
  { services }: Pick<Context, 'services'>,
  { cursor, ...query }: ListJobsInput,
): Promise<ListJobsOutput> {
  const { limit, queue, job, state, q, from, to } = query
  const pages = newestFirst(services.cursorKey, JSON.stringify(['jobs', queue, job, state, q, from, to]))
  const statement = jobsStatement({ ...query, beforeId: pages.before(cursor) })
  const rows = await services.database.primary.$queryRaw<JobRow[]>(statement)
  return pages.page(rows, limit, toListedJob)
}
