import { z } from 'zod'
import { nextCursor, pageInput } from '../../shared/page.schema.ts'
import { reason } from '../../shared/reason.schema.ts'

/** Those of jobs/queues.ts; a test keeps them the same. */
export const queueName = z.enum([
  'email-send',
  'sms-send',
  'analytics-flush',
  'appointment-reminders',
  'payment-reconcile',
  'content-publish',
  'cdn-invalidate',
  'media-variants',
  'export-build',
  'waitlist-offer',
  'privacy-erase',
  'upkeep',
])
/** As staff see a job; the outbox's own states say less. */
export const jobState = z.enum([
  /** Due: in the outbox or in its queue. */
  'WAITING',
  /** Not before its time. */
  'SCHEDULED',
  /** Has failed and will be tried again. */
  'RETRYING',
  'RUNNING',
  'DONE',
  /** Given up because it failed. */
  'DEAD',
  /** Given up by staff. */
  'DISCARDED',
])
const historyRange = z.enum(['HOUR', 'DAY', 'WEEK'])
const jobName = z.string().min(1).max(200)
const count = z.int().min(0)
const instant = z.iso.datetime()

export const listQueuesOutput = z.object({
  items: z.array(
    z.object({
      queue: queueName,
      /** The names of its jobs, for a filter. */
      jobs: z.array(z.string()),
      /** Due and not begun. */
      waiting: count,
      /** Set for later, those that will be tried again among them. */
      scheduled: count,
      running: count,
      dead: count,
      doneLastHour: count,
      /** Over the last five minutes. */
      donePerMinute: z.number().min(0),
      /** For how long the oldest of those waiting has been due; null when none is. */
      oldestDueSeconds: z.number().min(0).nullable(),
      /** Null while it runs. */
      paused: z.object({ byId: z.uuid(), byName: z.string(), at: instant, reason: z.string() }).nullable(),
    }),
  ),
})

export const jobHistoryInput = z.object({
  /** Of all when not given. */
  queue: queueName.optional(),
  range: historyRange.default('HOUR'),
})
export const jobHistoryOutput = z.object({
  stepSeconds: z.int(),
  /** Oldest first, without gaps; the last one is not over yet. */
  buckets: z.array(
    z.object({
      start: instant,
      done: count,
      /** Runs that failed, the last ones of those that were given up among them. */
      failed: count,
      /** Jobs that became dead letters. */
      givenUp: count,
      /** The most jobs due and not done at once; null when no worker was there to count. */
      depth: count.nullable(),
    }),
  ),
})

export const listJobsInput = pageInput.extend({
  queue: queueName.optional(),
  job: jobName.optional(),
  state: jobState.optional(),
  /**
   * An id: of the job, of what it is about, or of the job it replays. A booking's reference: what is about the booking. Other
   * text: part of the error of one that is dead.
   */
  q: z
    .string()
    .max(200)
    .transform((text) => text.trim())
    .default(''),
  /** When it was promised; inclusive. */
  from: instant.optional(),
  /** Exclusive. */
  to: instant.optional(),
})
const listedJob = z.object({
  jobId: z.uuid(),
  job: z.string(),
  /** Null for a name that is no longer known. */
  queue: queueName.nullable(),
  state: jobState,
  /** Runs that failed. */
  attempts: count,
  /** After how many it is given up. */
  attemptsAllowed: count.nullable(),
  createdAt: instant,
  /** Not before then; of one that has ended, when it was last due. */
  runAt: instant,
  /** When it was done or given up. */
  finishedAt: instant.nullable(),
  lastError: z.string().nullable(),
  replayOf: z.uuid().nullable(),
})
export const listJobsOutput = z.object({ items: z.array(listedJob), nextCursor })

export const jobIdInput = z.object({ jobId: z.uuid() })
export const jobDetail = listedJob.extend({
  /** Ids, instants and numbers. */
  payload: z.record(z.string(), z.union([z.uuid(), z.iso.datetime(), z.number()])),
  dedupeKey: z.string().nullable(),
  /** How often it was begun since a run last came to an end: its process died. */
  starts: count,
  discardReason: z.string().nullable(),
  /** When it was last handed to its queue. */
  relayedAt: instant.nullable(),
  /** Until when a worker holds it; null when none does. */
  runningUntil: instant.nullable(),
  /** Of the last week, oldest first. */
  failures: z.array(
    z.object({
      at: instant,
      /** Which run; null when it was given up without one. */
      attempt: z.int().nullable(),
      error: z.string(),
      isGivenUp: z.boolean(),
    }),
  ),
  /** Oldest first. */
  replays: z.array(z.object({ jobId: z.uuid(), state: jobState, createdAt: instant })),
  /** What may be done with it now. */
  actions: z.array(z.enum(['retry', 'replay', 'discard'])),
})

export const replayJobInput = jobIdInput.extend({
  /** How many replays there were when it was decided: of two people who replay a job at once, one does. */
  replaysSeen: z.int().min(0).max(1_000),
  reason,
})
export const replayJobOutput = z.object({ jobId: z.uuid() })
export const discardJobInput = jobIdInput.extend({ reason })
export const retryDeadJobsInput = z.object({ queue: queueName, job: jobName.optional() })
export const retryDeadJobsOutput = z.object({
  retried: count,
  /** That are still dead: there were more than are retried at once. */
  left: count,
})
export const pauseQueueInput = z.object({ queue: queueName, reason })
export const queueInput = z.object({ queue: queueName })
export const queueOutput = z.object({ queue: queueName, isPaused: z.boolean() })

export type JobState = z.output<typeof jobState>
export type HistoryRange = z.output<typeof historyRange>
export type ListQueuesOutput = z.output<typeof listQueuesOutput>
export type JobHistoryInput = z.output<typeof jobHistoryInput>
export type JobHistoryOutput = z.output<typeof jobHistoryOutput>
export type ListJobsInput = z.output<typeof listJobsInput>
export type ListJobsOutput = z.output<typeof listJobsOutput>
export type ListedJob = z.output<typeof listedJob>
export type JobIdInput = z.output<typeof jobIdInput>
export type JobDetail = z.output<typeof jobDetail>
export type ReplayJobInput = z.output<typeof replayJobInput>
export type ReplayJobOutput = z.output<typeof replayJobOutput>
export type DiscardJobInput = z.output<typeof discardJobInput>
export type RetryDeadJobsInput = z.output<typeof retryDeadJobsInput>
export type RetryDeadJobsOutput = z.output<typeof retryDeadJobsOutput>
export type PauseQueueInput = z.output<typeof pauseQueueInput>
export type QueueInput = z.output<typeof queueInput>
export type QueueOutput = z.output<typeof queueOutput>
