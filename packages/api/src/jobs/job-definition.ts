import type { z } from 'zod'
import type { QueueName } from './queues.ts'

/** What is known of a job beforehand; its handler is apps/worker's. */
export type JobDefinition<Payload extends z.ZodObject = z.ZodObject> = {
  queue: QueueName
  /** Ids and versions only: what a job is about is read when it runs, so that it never acts on what was true once. */
  payload: Payload
  /** Failures after which it is a dead letter. */
  attempts: number
  /** The wait after the first failure; it doubles with each, at most `maxMs`, and a random half of it is left off. */
  backoff: { firstMs: number; maxMs: number }
  /** Of the jobs that wait in a queue the lowest number goes first. */
  priority: number
  /** A run that takes longer has failed. */
  timeoutMs: number
  /**
   * What it takes to do a job that is done once more. With the same payload, its handler must do it again whatever was done
   * before; a message has its id as its key at the provider, so that it has to be another message.
   */
  replay: 'SAME_PAYLOAD' | 'NEW_MESSAGE'
  /** For how long a finished job can be looked at. */
  retention: { doneDays: number; deadDays: number }
}

/** Also that of jobs whose name is no longer known. */
export const USUAL_RETENTION = { doneDays: 7, deadDays: 90 } as const

const USUAL = {
  attempts: 5,
  backoff: { firstMs: 2_000, maxMs: 5 * 60_000 },
  priority: 10,
  timeoutMs: 20_000,
  retention: USUAL_RETENTION,
} as const

/** Declares a job; what it does not say is as usual. */
export function defineJob<Payload extends z.ZodObject>(
  definition: Pick<JobDefinition<Payload>, 'queue' | 'payload' | 'replay'> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  return { ...USUAL, ...definition }
}
