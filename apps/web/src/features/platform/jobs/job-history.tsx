import { Panel } from '@/components/admin/panel'
import { listHref } from '@/lib/admin/list-query'
import { formatDate, formatStamp, formatTime } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { type Bar, BarChart } from './bar-chart'
import { JOBS_PATH, RANGES } from './job-filters'

type Buckets = Awaited<ReturnType<StaffVisit['staff']['platform']['jobHistory']>>['buckets']
type Range = (typeof RANGES)[number]

type JobHistoryProps = {
  buckets: Buckets
  shown: Range
  queue: string | undefined
  /** The list's query with that range in it. */
  searchOf: (range: string) => string
}

const SERIES = [
  { name: 'done', title: 'Done', fill: 'forest' },
  { name: 'failed', title: 'Failed runs', fill: 'clay' },
  { name: 'givenUp', title: 'Given up', fill: 'madder' },
  { name: 'depth', title: 'Due at once', fill: 'oak' },
] as const
type Series = (typeof SERIES)[number]['name']

/** How the queues fared of late: four small charts over the same time, and their numbers as a table. */
export function JobHistory({ buckets, shown, queue, searchOf }: JobHistoryProps) {
  const first = buckets[0]?.start ?? ''
  const barsOf = (name: Series): Bar[] =>
    buckets.map((bucket) => ({ at: formatStamp(bucket.start), value: bucket[name] }))
  return (
    <Panel
      title={queue ? `History of ${queue}` : 'History of all queues'}
      actions={<RangeLinks shown={shown} searchOf={searchOf} />}
    >
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-4">
        {SERIES.map(({ name, title, fill }) => (
          <BarChart
            key={name}
            title={title}
            fill={fill}
            bars={barsOf(name)}
            total={totalOf(name, buckets)}
            start={shown.range === 'WEEK' ? formatDate(first) : formatTime(first)}
          />
        ))}
      </div>
      <details className="mt-3">
        <summary className="link w-fit">The numbers as a table</summary>
        <HistoryTable buckets={buckets} />
      </details>
    </Panel>
  )
}

/** Of what happened all of it; of what waited the most. */
function totalOf(name: Series, buckets: Buckets): number {
  const values = buckets.map((bucket) => bucket[name] ?? 0)
  return name === 'depth' ? Math.max(0, ...values) : values.reduce((sum, value) => sum + value, 0)
}

function RangeLinks({ shown, searchOf }: Pick<JobHistoryProps, 'shown' | 'searchOf'>) {
  return (
    <nav aria-label="Time shown" className="flex flex-wrap gap-1">
      {RANGES.map(({ value, label }) => (
        <a
          key={value}
          href={listHref(JOBS_PATH, searchOf(value))}
          aria-current={value === shown.value ? 'true' : undefined}
          className="flex min-h-8 items-center rounded-control px-2.5 hover:bg-frost aria-[current]:bg-forest aria-[current]:text-paper coarse:min-h-11"
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

/** Of the times at which something happened, newest first. */
function HistoryTable({ buckets }: { buckets: Buckets }) {
  const told = buckets.filter((bucket) => SERIES.some(({ name }) => bucket[name])).reverse()
  if (told.length === 0) return <p className="mt-2 text-bark">Nothing happened in this time.</p>
  return (
    <table className="tabular mt-2 w-full max-w-2xl text-right">
      <caption className="sr-only">Times at which something happened, newest first</caption>
      <thead className="text-bark text-xs">
        <tr>
          <th scope="col" className="py-1 text-left font-[500]">
            From
          </th>
          {SERIES.map(({ name, title }) => (
            <th key={name} scope="col" className="py-1 pl-2 font-[500]">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-frost">
        {told.map((bucket) => (
          <tr key={bucket.start}>
            <th scope="row" className="py-1 text-left font-[400]">
              {formatStamp(bucket.start)}
            </th>
            {SERIES.map(({ name }) => (
              <td key={name} className="py-1 pl-2">
                {bucket[name] ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
