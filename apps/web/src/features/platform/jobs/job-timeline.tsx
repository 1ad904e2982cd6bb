import { Moment } from '@/components/admin/moment'
import type { JobDetail } from './job-page'

type Event = { at: string; what: string; error?: string }

/** What happened to a job, oldest first; what is still to come is last. */
export function JobTimeline({ job, now }: { job: JobDetail; now: Date }) {
  return (
    <ol className="divide-y divide-frost">
      {eventsOf(job).map(({ at, what, error }) => (
        <li
          key={`${at} ${what}`}
          className="grid gap-x-4 gap-y-1 py-2 first:pt-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <Moment at={at} now={now} />
          <div className="min-w-0">
            <p>{what}</p>
            {error && <p className="wrap-anywhere mt-1 text-madder text-xs">{error}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function eventsOf(job: JobDetail): Event[] {
  const { createdAt, relayedAt, runAt, runningUntil, finishedAt, failures, state, discardReason } = job
  const events: Event[] = [{ at: createdAt, what: 'Promised' }]
  if (relayedAt) events.push({ at: relayedAt, what: 'Handed to its queue' })
  for (const { at, attempt, error, isGivenUp } of failures)
    events.push({
      at,
      what: `${attempt === null ? 'Ended without a run' : `Run ${attempt} failed`}${isGivenUp ? ', given up' : ''}`,
      error,
    })
  if (state === 'DONE' && finishedAt) events.push({ at: finishedAt, what: 'Done' })
  if (state === 'DEAD' && finishedAt) events.push({ at: finishedAt, what: 'Dead' })
  if (state === 'DISCARDED' && finishedAt)
    events.push({ at: finishedAt, what: `Discarded by staff: “${discardReason ?? ''}”` })
  if (state === 'SCHEDULED' || state === 'RETRYING') events.push({ at: runAt, what: 'Runs not before' })
  if (runningUntil) events.push({ at: runningUntil, what: 'A worker has it until then at most' })
  return events.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
