import { bookingIdOf } from '../../appointments/index.ts'
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
  const { primary } = services.database
  const bookingId = await bookingIdOf(primary, q)
  if (bookingId === null) return { items: [], nextCursor: null }
  const statement = jobsStatement({ ...query, q: bookingId ?? q, beforeId: pages.before(cursor) })
  const rows = await primary.$queryRaw<JobRow[]>(statement)
  return pages.page(rows, limit, toListedJob)
}
