import { type Column, DataTable } from '@/components/admin/data-table'
import { Moment } from '@/components/admin/moment'
import type { StaffVisit } from '@/trpc/staff-visit'
import { JOBS_PATH } from './job-filters'
import { JobStateBadge } from './job-state-badge'

export type Job = Awaited<ReturnType<StaffVisit['staff']['platform']['listJobs']>>['items'][number]

const columns = (now: Date): readonly [Column<Job>, ...Column<Job>[]] => [
  { header: 'Job', cell: ({ job }) => <span className="wrap-anywhere">{job}</span> },
  {
    header: 'State',
    cell: ({ state, replayOf }) => (
      <span className="flex flex-wrap items-center gap-1.5">
        <JobStateBadge state={state} />
        {replayOf && <span className="text-bark text-xs">Replay</span>}
      </span>
    ),
  },
  {
    header: 'Failures',
    align: 'end',
    cell: ({ attempts, attemptsAllowed }) =>
      attemptsAllowed === null ? attempts : `${attempts} of ${attemptsAllowed}`,
  },
  {
    header: 'Last error',
    isSpare: true,
    cell: ({ lastError }) => <span className="wrap-anywhere line-clamp-2 max-w-80">{lastError ?? '–'}</span>,
  },
  { header: 'Promised', cell: ({ createdAt }) => <Moment at={createdAt} now={now} /> },
  {
    header: 'Ended or due',
    cell: ({ finishedAt, runAt }) => <Moment at={finishedAt ?? runAt} now={now} />,
  },
]

export function JobsTable({ jobs, now }: { jobs: readonly Job[]; now: Date }) {
  return (
    <DataTable
      caption="Jobs, newest first"
      rows={jobs}
      rowKey={({ jobId }) => jobId}
      columns={columns(now)}
      rowHref={({ jobId }) => `${JOBS_PATH}/${jobId}`}
    />
  )
}
