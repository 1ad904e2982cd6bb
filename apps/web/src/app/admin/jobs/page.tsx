import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListPage } from '@/components/admin/list-page'
import { QuietRefresh } from '@/components/admin/quiet-refresh'
import { JOBS_PATH, jobFilters, jobsInput, RANGES } from '@/features/platform/jobs/job-filters'
import { JobHistory } from '@/features/platform/jobs/job-history'
import { JobsTable } from '@/features/platform/jobs/jobs-table'
import { QueuesTable } from '@/features/platform/jobs/queues-table'
import { listSearch, readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'Jobs' }

export default async function Jobs({ searchParams }: QueryProps) {
  const asked = toQuery(await searchParams)
  return forStaff('jobs:read', async ({ staff, session, now }) => {
    const { items: queues } = await staff.platform.listQueues()
    const filters = jobFilters(queues)
    const query = readListQuery(filters, asked)
    const shown = RANGES.find(({ value }) => value === query.values.range) ?? RANGES[0]
    const queue = queues.find((each) => each.queue === query.values.queue)?.queue
    const [{ items, nextCursor }, { buckets }, { items: views }] = await Promise.all([
      staff.platform.listJobs(jobsInput(query)),
      staff.platform.jobHistory({ queue, range: shown.range }),
      staff.identity.listSavedViews({ page: JOBS_PATH }),
    ])
    const { range: _, queue: __, ...narrowed } = query.values
    // Who looks for jobs is not to scroll past the queues first.
    const isLooking = query.cursor !== undefined || Object.keys(narrowed).length > 0
    return (
      <ListPage
        empty={
          <p className="text-bark">
            The first mail, text message or other work in the background will be here.
          </p>
        }
        title="Jobs"
        lead="What runs in the background. This page keeps itself up to date while you look at it."
        path={JOBS_PATH}
        noun="jobs"
        filters={filters}
        query={query}
        views={views}
        count={items.length}
        nextCursor={nextCursor}
        overview={
          <>
            <details open={!isLooking} className="mb-5">
              <summary className="mb-2 w-fit font-[600] text-base">Queues and history</summary>
              <div className="grid gap-4">
                <QueuesTable
                  queues={queues}
                  mayChange={session.permissions.includes('jobs:write')}
                  now={now}
                />
                <JobHistory
                  buckets={buckets}
                  shown={shown}
                  queue={queue}
                  searchOf={(range) => listSearch(filters, { ...query.values, range })}
                />
              </div>
            </details>
            <QuietRefresh />
          </>
        }
      >
        <JobsTable jobs={items} now={now} />
      </ListPage>
    )
  })
}
