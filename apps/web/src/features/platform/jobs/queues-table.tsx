import { Badge } from '@/components/admin/badge'
import { type Column, DataTable } from '@/components/admin/data-table'
import { formatAgo } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { JOBS_PATH } from './job-filters'
import { durationWords } from './job-words'
import { PauseButton, ResumeButton, RetryDeadButton } from './queue-actions'

export type Queue = Awaited<ReturnType<StaffVisit['staff']['platform']['listQueues']>>['items'][number]

type QueuesTableProps = { queues: readonly Queue[]; mayChange: boolean; now: Date }

/** Every queue: how much is in it, how fast it goes, and whether it goes at all. */
export function QueuesTable({ queues, mayChange, now }: QueuesTableProps) {
  const columns: readonly [Column<Queue>, ...Column<Queue>[]] = [
    { header: 'Queue', cell: ({ queue }) => queue },
    { header: 'Waiting', align: 'end', cell: ({ waiting }) => waiting },
    {
      header: 'Oldest due',
      align: 'end',
      cell: ({ oldestDueSeconds }) => (oldestDueSeconds === null ? '–' : durationWords(oldestDueSeconds)),
    },
    { header: 'Scheduled', align: 'end', isSpare: true, cell: ({ scheduled }) => scheduled },
    { header: 'Running', align: 'end', cell: ({ running }) => running },
    {
      header: 'Dead',
      align: 'end',
      cell: ({ dead }) => (dead > 0 ? <strong className="text-madder">{dead}</strong> : dead),
    },
    {
      header: 'Done/min',
      align: 'end',
      isSpare: true,
      cell: ({ donePerMinute }) => donePerMinute.toLocaleString('en-GB', { maximumFractionDigits: 1 }),
    },
    {
      header: 'State',
      cell: ({ queue, dead, paused }) => (
        <div className="flex flex-wrap items-center gap-1.5">
          {paused && <PausedMark paused={paused} now={now} />}
          {mayChange && (paused ? <ResumeButton queue={queue} /> : <PauseButton queue={queue} />)}
          {mayChange && dead > 0 && <RetryDeadButton queue={queue} />}
          {!mayChange && !paused && 'Open'}
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption="Queues"
      rows={queues}
      rowKey={({ queue }) => queue}
      columns={columns}
      rowHref={({ queue }) => `${JOBS_PATH}?queue=${queue}`}
    />
  )
}

function PausedMark({ paused, now }: { paused: NonNullable<Queue['paused']>; now: Date }) {
  return (
    <span className="basis-full">
      <Badge tone="wary">Paused</Badge>
      <span className="wrap-anywhere mt-0.5 block text-bark text-xs">
        {paused.byName}, {formatAgo(paused.at, now)}: “{paused.reason}”
      </span>
    </span>
  )
}
