import type { Job } from './jobs-table'

/** What a job's state is called, and how it looks. */
export const JOB_STATES = {
  WAITING: { label: 'Waiting', tone: 'plain' },
  SCHEDULED: { label: 'Scheduled', tone: 'plain' },
  RETRYING: { label: 'Will be retried', tone: 'wary' },
  RUNNING: { label: 'Running', tone: 'plain' },
  DONE: { label: 'Done', tone: 'good' },
  DEAD: { label: 'Dead', tone: 'bad' },
  DISCARDED: { label: 'Discarded', tone: 'plain' },
} as const satisfies Record<Job['state'], object>

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "40 s", "12 min", "3 h 5 min", "2 days 4 h". */
export function durationWords(seconds: number): string {
  if (seconds < MINUTE) return `${Math.floor(seconds)} s`
  if (seconds < HOUR) return `${Math.floor(seconds / MINUTE)} min`
  if (seconds < DAY) return `${Math.floor(seconds / HOUR)} h ${Math.floor((seconds % HOUR) / MINUTE)} min`
  const days = Math.floor(seconds / DAY)
  return `${days} ${days === 1 ? 'day' : 'days'} ${Math.floor((seconds % DAY) / HOUR)} h`
}
