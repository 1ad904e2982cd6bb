import { Fact } from '@/components/admin/fact'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { fieldWords } from '@/lib/admin/audit-words'
import { formatStamp } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { JobActions } from './job-actions'
import { JOBS_PATH } from './job-filters'
import { JobStateBadge } from './job-state-badge'
import { JobTimeline } from './job-timeline'

export type JobDetail = Awaited<ReturnType<StaffVisit['staff']['platform']['getJob']>>

const pathOf = (jobId: string) => `${JOBS_PATH}/${jobId}`

/** One job: what it is about, what happened to it, what can be done. */
export function JobPage({ job, visit }: { job: JobDetail; visit: StaffVisit }) {
  const { permissions } = visit.session
  return (
    <>
      <PageHeading
        title={job.job}
        above={[{ href: JOBS_PATH, label: 'Jobs' }]}
        marks={<JobStateBadge state={job.state} />}
        actions={
          permissions.includes('jobs:write') && (
            <JobActions jobId={job.jobId} actions={job.actions} replaysSeen={job.replays.length} />
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <Panel title="What happened">
          <JobTimeline job={job} now={visit.now} />
        </Panel>
        <div className="grid gap-4">
          <Panel title="What it is about">
            <Payload payload={job.payload} />
          </Panel>
          <Panel title="Job">
            <JobFacts job={job} />
            {permissions.includes('audit:read') && (
              <p className="mt-4 border-frost border-t pt-3">
                <a href={`/admin/audit?target=${job.jobId}`} className="link">
                  What staff did with this job
                </a>
              </p>
            )}
          </Panel>
          {job.replays.length > 0 && (
            <Panel title={`Replays (${job.replays.length})`}>
              <Replays replays={job.replays} />
            </Panel>
          )}
        </div>
      </div>
    </>
  )
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

function Payload({ payload }: Pick<JobDetail, 'payload'>) {
  const fields = Object.entries(payload)
  if (fields.length === 0) return <p className="text-bark">Nothing in particular.</p>
  return (
    <dl className="grid gap-3">
      {fields.map(([name, value]) => (
        <Fact key={name} label={fieldWords(name)}>
          {typeof value === 'string' && UUID.test(value) ? <JobsAbout id={value} /> : told(value)}
        </Fact>
      ))}
    </dl>
  )
}

const told = (value: string | number) =>
  typeof value === 'number' ? value.toLocaleString('en-GB') : formatStamp(value)

function JobsAbout({ id }: { id: string }) {
  return (
    <>
      <code className="select-all break-all text-xs">{id}</code>{' '}
      <a href={`${JOBS_PATH}?q=${id}`} className="link whitespace-nowrap">
        All jobs about it
      </a>
    </>
  )
}

function JobFacts({ job }: { job: JobDetail }) {
  const { jobId, queue, attempts, attemptsAllowed, starts, dedupeKey, replayOf } = job
  return (
    <dl className="grid gap-3">
      <Fact label="Id">
        <code className="select-all break-all text-xs">{jobId}</code>
      </Fact>
      <Fact label="Queue">
        {queue ? (
          <a href={`${JOBS_PATH}?queue=${queue}`} className="link">
            {queue}
          </a>
        ) : (
          'None: jobs of this name are no longer known'
        )}
      </Fact>
      <Fact label="Failures">
        {attempts}
        {attemptsAllowed !== null && `, given up after ${attemptsAllowed}`}
      </Fact>
      {starts > 0 && <Fact label="Begun since a run last ended">{starts}</Fact>}
      {dedupeKey && (
        <Fact label="Only one with this key">
          <code className="break-all text-xs">{dedupeKey}</code>
        </Fact>
      )}
      {replayOf && (
        <Fact label="Replay of">
          <a href={pathOf(replayOf)} className="link break-all">
            {replayOf}
          </a>
        </Fact>
      )}
    </dl>
  )
}

function Replays({ replays }: Pick<JobDetail, 'replays'>) {
  return (
    <ul className="grid gap-2">
      {replays.map(({ jobId, state, createdAt }) => (
        <li key={jobId} className="flex flex-wrap items-center justify-between gap-2">
          <a href={pathOf(jobId)} className="link">
            {formatStamp(createdAt)}
          </a>
          <JobStateBadge state={state} />
        </li>
      ))}
    </ul>
  )
}
