import {
  claimDueJobs,
  findNextDue,
  jobs as jobCatalogue,
  NUDGE_CHANNEL,
  returnJobs,
  type Services,
} from '@lomash/api/worker'
import type { Logger } from 'pino'
import { untilWoken } from '../until-woken.ts'
import type { JobQueues } from './job-queues.ts'
import type { QueueRoom } from './queue-room.ts'
import type { StateRedis } from './redis.ts'

const BATCH = 500
const jobNames = Object.keys(jobCatalogue)
/** A job is not looked for more often than that, however many are set for the next moment. */
const SHORTEST_WAIT_MS = 5

export type RelayOptions = {
  services: Pick<Services, 'database'>
  redis: Pick<StateRedis, 'asking' | 'listening'>
  queues: Pick<JobQueues, 'add'>
  room: QueueRoom
  /** How often due jobs are looked for when nobody says that there are some. */
  pollMs: number
  logger: Logger
  onBatch?: (batch: { size: number; seconds: number }) => void
}

export type Relay = {
  /** Looks at once. */
  wake(): void
  /** Resolves when what was claimed is handed out. */
  stop(): Promise<void>
}

/** Hands due jobs of the outbox to their queues, at once when somebody says that there are new ones. */
export function startRelay(options: RelayOptions): Relay {
  const { redis, services, pollMs, logger } = options
  const sleeper = untilWoken()
  let isStopping = false

  redis.listening.on('message', sleeper.wake)
  redis.listening.subscribe(NUDGE_CHANNEL).catch(() => {}) // done again with every new connection
  const ended = loop()

  return {
    wake: sleeper.wake,
    async stop() {
      isStopping = true
      sleeper.wake()
      await ended
    },
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      let waitMs = pollMs
      try {
        await drain()
        const nextMs = await findNextDue(services, jobNames)
        if (nextMs !== null) waitMs = Math.min(Math.max(nextMs, SHORTEST_WAIT_MS), pollMs)
      } catch (error) {
        logger.warn({ err: error }, 'jobs were not handed out')
      }
      if (!isStopping) await sleeper.sleep(waitMs)
    }
  }

  async function drain(): Promise<void> {
    let size = BATCH
    while (size === BATCH && !isStopping && redis.asking.status === 'ready') size = await relayBatch(options)
  }
}

async function relayBatch({ services, queues, room, onBatch }: RelayOptions): Promise<number> {
  const startedAt = performance.now()
  const jobs = await room.openJobs()
  const claimed = jobs.length > 0 ? await claimDueJobs(services, { jobs, limit: BATCH }) : []
  if (claimed.length === 0) return 0
  const failures = await queues.add(claimed)
  onBatch?.({ size: claimed.length, seconds: (performance.now() - startedAt) / 1_000 })
  if (failures.length > 0) {
    const ids = failures.map(({ id }) => id)
    await returnJobs(services, ids)
    throw failures[0]?.error
  }
  await room.fill(claimed)
  return claimed.length
}
