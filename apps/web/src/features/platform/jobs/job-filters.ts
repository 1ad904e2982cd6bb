import type { Filter, ListQuery } from '@/lib/admin/list-query'
import { londonMidnight, londonMidnightAfter } from '@/lib/london-date'
import { JOB_STATES } from './job-words'

export const JOBS_PATH = '/admin/jobs'

/** What the charts show, by its name in the address; the first when none is named. */
export const RANGES = [
  { value: 'hour', label: 'Last hour', range: 'HOUR' },
  { value: 'day', label: 'Last day', range: 'DAY' },
  { value: 'week', label: 'Last week', range: 'WEEK' },
] as const

/** The list's filters; the charts' range is one of them, so that a saved view keeps it. */
export function jobFilters(queues: readonly { queue: string; jobs: readonly string[] }[]): Filter[] {
  const named = (value: string) => ({ value, label: value })
  return [
    {
      name: 'q',
      label: 'Job, customer, booking or order id',
      kind: 'search',
      placeholder: 'Or part of an error',
    },
    { name: 'queue', label: 'Queue', kind: 'select', options: queues.map(({ queue }) => named(queue)) },
    { name: 'job', label: 'Job', kind: 'select', options: queues.flatMap(({ jobs }) => jobs.map(named)) },
    {
      name: 'state',
      label: 'State',
      kind: 'select',
      options: Object.entries(JOB_STATES).map(([value, { label }]) => ({ value, label })),
    },
    { name: 'from', label: 'From', kind: 'date' },
    { name: 'to', label: 'To, inclusive', kind: 'date' },
    { name: 'range', label: 'Charts', kind: 'select', options: RANGES, isHidden: true },
  ]
}

/** What the list is asked for. Days are London's. */
export function jobsInput({ values: { range: _, from, to, ...values }, cursor }: ListQuery) {
  return {
    ...values,
    from: londonMidnight(from ?? '')?.toISOString(),
    to: londonMidnightAfter(to ?? '')?.toISOString(),
    cursor,
  }
}
