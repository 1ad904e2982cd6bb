import { z } from 'zod'
import { defineJob } from './job-definition.ts'

const messageId = z.object({ messageId: z.uuid() })
/** An outage of a provider lasts minutes: the tries of one message reach over some of them. */
const backoff = { firstMs: 30_000, maxMs: 60 * 60_000 }
/** The moment a schedule set the job for, ISO 8601. */
const slot = z.object({ slot: z.iso.datetime() })

const endOfSessions = z.object({ userId: z.uuid(), credentialVersion: z.int() })

/** Every job there is. apps/worker has exactly one handler for each. Names are kept: rows of the outbox carry them. */
export const jobs = {
  'notifications.send-email': defineJob({ queue: 'email-send', payload: messageId, backoff }),
  'notifications.send-sms': defineJob({ queue: 'sms-send', payload: messageId, backoff }),
  /** Ends somebody's sessions from before a change, should it not have been done at once. */
  'identity.end-sessions': defineJob({ queue: 'upkeep', payload: endOfSessions }),
  /** Promises the reminders of appointments that are due. */
  'appointments.send-reminders': defineJob({ queue: 'appointment-reminders', payload: slot, priority: 5 }),
  /** Ends an offer of the waitlist that nobody took, and makes the next. */
  'appointments.expire-offer': defineJob({
    queue: 'waitlist-offer',
    payload: z.object({ offerId: z.uuid() }),
  }),
  /** Deletes what has been kept for as long as it is to be kept, in every domain. */
  'platform.apply-retention': defineJob({ queue: 'upkeep', payload: slot, timeoutMs: 10 * 60_000 }),
}

export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name)
}
