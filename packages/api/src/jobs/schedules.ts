import type { JobName } from './catalogue.ts'

/** What is done again and again. Each time, its job gets `{ slot }`: the instant it was set for. */
export type Schedule = {
  job: JobName
  /** When, as cron (London's time) or every so many milliseconds. */
  at: { pattern: string } | { everyMs: number }
  /** Whether the last slot is made up for when no worker was there; else the next one will do. */
  catchUp: boolean
}

/** Of the clock on the wall in the shops: what happens at 02:30 does so in summer and in winter. */
export const SCHEDULE_TIME_ZONE = 'Europe/London'

/** By name. A name is kept for as long as the schedule is: its runs are told apart by it and their slot. */
export const schedules = {
  'apply-retention': { job: 'platform.apply-retention', at: { pattern: '30 2 * * *' }, catchUp: true },
  'appointment-reminders': { job: 'appointments.send-reminders', at: { everyMs: 60_000 }, catchUp: false },
} as const satisfies Record<string, Schedule>
