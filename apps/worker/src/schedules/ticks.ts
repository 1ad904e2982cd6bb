import { isJobName, type Schedule, type Services } from '@lomash/api/worker'
import type { Job, Queue, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { openQueue } from '../queues/job-queues.ts'
import { openPatientWorker } from '../queues/patient-worker.ts'
import { enqueueSlot } from './enqueue-slot.ts'
import { latestSlot, nextSlot } from './slots.ts'

const QUEUE = 'schedules'
/** Instants are ours in both: BullMQ brings a cron parser of its own. */
const settings = {
  repeatStrategy: (millis: number, { pattern = '' }: { pattern?: string }) =>
    nextSlot({ pattern }, new Date(millis)).getTime(),
}

/** Where schedules tick. */
export function openTicks(connection: Redis): Queue {
  return openQueue(QUEUE, connection, settings)
}

/** A tick does nothing but promise its job: one worker gets it, and all of what may fail is the job's. */
export function startTicking(services: Services, connection: Redis, logger: Logger, lockMs: number): Worker {
  const promise = async (tick: Job): Promise<void> => {
    const { name, slot } = slotOf(tick)
    const { job } = tick.data
    // A newer worker's; tried again until one gets it.
    if (!isJobName(job)) throw new Error(`There is no job ${job} for the schedule ${name}`)
    await enqueueSlot(services, { schedule: name, job, slot })
  }
  return openPatientWorker(QUEUE, promise, { connection, settings, lockMs, logger })
}

/** What a tick was set for, not when it came: its id ends in it. After an outage BullMQ begins intervals anew, off the grid. */
function slotOf({ id = '', data }: Job): { name: string; slot: Date } {
  const [, name = '', millis = ''] = /^repeat:(.+):(\d+)$/.exec(id) ?? []
  const { at } = JSON.parse(data.spec) as Pick<Schedule, 'at'>
  return { name, slot: latestSlot(at, new Date(Number(millis))) }
}
