/**
 * The queues of shared/product.md (and `upkeep`, ours). A queue exists for what scales or waits apart; which worker process
 * serves which is chosen by WORKER_QUEUES.
 */
export const queues = {
  'email-send': { concurrency: 20 },
  'sms-send': { concurrency: 5 },
  'analytics-flush': { concurrency: 1 },
  'appointment-reminders': { concurrency: 1 },
  'payment-reconcile': { concurrency: 1 },
  'content-publish': { concurrency: 2 },
  'cdn-invalidate': { concurrency: 2 },
  'media-variants': { concurrency: 1 },
  'export-build': { concurrency: 1 },
  'waitlist-offer': { concurrency: 2 },
  'privacy-erase': { concurrency: 1 },
  /** What keeps the platform itself tidy. */
  upkeep: { concurrency: 1 },
} as const satisfies Record<string, QueuePolicy>

export type QueuePolicy = {
  /** Jobs that one worker process runs at once. */
  concurrency: number
  /** So many jobs in that time over all workers. */
  rateLimit?: { max: number; durationMs: number }
}

export type QueueName = keyof typeof queues
export const queueNames = Object.keys(queues) as QueueName[]
