import { type Processor, Worker, type WorkerOptions } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'

/** A worker that goes on whatever happens to Redis, and however often its jobs stall. */
export function openPatientWorker(
  name: string,
  process: Processor,
  {
    connection,
    lockMs,
    logger,
    ...options
  }: Omit<WorkerOptions, 'connection'> & {
    connection: Redis
    /** How long a job stays with a worker that gives no sign of life. */
    lockMs: number
    logger: Logger
  },
): Worker {
  const worker = new Worker(name, process, {
    connection,
    lockDuration: lockMs,
    stalledInterval: lockMs,
    maxStalledCount: Number.MAX_SAFE_INTEGER,
    runRetryDelay: 500,
    ...options,
  })
  // A lost lock, a Redis that is away: the stall check, the sweep and /ready deal with it.
  worker.on('error', (error) => logger.debug({ err: error, queue: name }, 'queue'))
  return worker
}
