import { z } from 'zod'
import { defineJob } from './job-definition.ts'
import type { QueueName } from './queues.ts'

/** Besides the message what it is about; staff find its job by it. */
const message = z.object({
  messageId: z.uuid(),
  bookingId: z.uuid().optional(),
  waitlistEntryId: z.uuid().optional(),
})
/** An outage of a provider lasts minutes: the tries of one message reach over some of them. */
const backoff = { firstMs: 30_000, maxMs: 60 * 60_000 }
/** The moment a schedule set the job for, ISO 8601. */
const slot = z.object({ slot: z.iso.datetime() })

/** What is offered to somebody of the waitlist, and the hold that keeps it. */
const offer = z.object({ offerId: z.uuid(), bookingId: z.uuid() })

const endOfSessions = z.object({ userId: z.uuid(), credentialVersion: z.int() })

/** Every job there is. apps/worker has exactly one handler for each. Names are kept: rows of the outbox carry them. */
export const jobs = {
  'notifications.send-email': defineJob({
    queue: 'email-send',
    payload: message,
    backoff,
    replay: 'NEW_MESSAGE',
  }),
  'notifications.send-sms': defineJob({
    queue: 'sms-send',
    payload: message,
    backoff,
    replay: 'NEW_MESSAGE',
  }),
  /** Ends somebody's sessions from before a change, should it not have been done at once. */
  'identity.end-sessions': defineJob({ queue: 'upkeep', payload: endOfSessions, replay: 'SAME_PAYLOAD' }),
  /** Promises the reminders of appointments that are due. */
  'appointments.send-reminders': defineJob({
    queue: 'appointment-reminders',
    payload: slot,
    priority: 5,
    replay: 'SAME_PAYLOAD',
  }),
  /** Ends an offer of the waitlist that nobody took, and makes the next. */
  'appointments.expire-offer': defineJob({
    queue: 'waitlist-offer',
    payload: offer,
    replay: 'SAME_PAYLOAD',
  }),
  /** Tells whoever is next on the waitlist of a time that staff's move freed, once it is not undone. */
  'appointments.tell-offer': defineJob({
    queue: 'waitlist-offer',
    payload: offer,
    replay: 'SAME_PAYLOAD',
  }),
  /** Deletes what has been kept for as long as it is to be kept, in every domain. */
  'platform.apply-retention': defineJob({
    queue: 'upkeep',
    payload: slot,
    timeoutMs: 10 * 60_000,
    replay: 'SAME_PAYLOAD',
  }),
}

export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name)
}

/** Null for a name that is not, or no longer, known. */
export const queueOf = (name: string): QueueName | null => (isJobName(name) ? jobs[name].queue : null)

/** The jobs of a queue; with `only`, that one, if it is one of them. */
export const jobsOf = (queue: QueueName, only?: string): JobName[] =>
  (Object.keys(jobs) as JobName[]).filter(
    (name) => jobs[name].queue === queue && (only === undefined || name === only),
  )
