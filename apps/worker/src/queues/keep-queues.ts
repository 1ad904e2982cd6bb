import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { untilWoken } from '../until-woken.ts'

/** There for as long as Redis has forgotten nothing. */
const MARKER = 'outbox:marker'
const SWEEP_LOCK = 'outbox:sweep'

export type KeeperOptions = {
  redis: Redis
  /** Brings the queues in line with PostgreSQL, jobs included that were handed out no longer than `ageMs` ago. */
  reconcile: (ageMs: number) => Promise<void>
  /** How often it is looked whether Redis has forgotten everything. */
  beatMs: number
  sweepMs: number
  logger: Logger
}

/**
 * Reconciles now and then (one worker of all does), and at once when Redis was away or has been emptied. Begins with a look
 * as after an outage: who knows what happened while no worker was there.
 */
export function startKeeper(options: KeeperOptions): { stop(): Promise<void> } {
  const { redis, beatMs, logger } = options
  const sleeper = untilWoken()
  let isStopping = false
  const state = { wasAway: true }
  const noteAbsence = () => {
    state.wasAway = true
  }
  redis.on('close', noteAbsence)
  redis.on('ready', sleeper.wake)
  const ended = loop()

  return {
    async stop() {
      isStopping = true
      redis.off('close', noteAbsence)
      redis.off('ready', sleeper.wake)
      sleeper.wake()
      await ended
    },
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      if (redis.status === 'ready')
        await beat(options, state).catch((error: unknown) =>
          logger.warn({ err: error }, 'queues were not reconciled'),
        )
      await sleeper.sleep(beatMs)
    }
  }
}

async function beat(
  { redis, reconcile, sweepMs, logger }: KeeperOptions,
  state: { wasAway: boolean },
): Promise<void> {
  const isEmptied = (await redis.exists(MARKER)) === 0
  if (isEmptied || state.wasAway) {
    logger.info({ isEmptied }, 'reconciling after an outage of Redis')
    const wasAway = state.wasAway
    state.wasAway = false
    await reconcile(0).catch((error: unknown) => {
      state.wasAway ||= wasAway
      throw error
    })
    // Only now: cut off before, whoever comes next begins anew.
    await redis.set(MARKER, '1')
    return
  }
  if (await redis.set(SWEEP_LOCK, '1', 'PX', sweepMs, 'NX')) await reconcile(sweepMs)
}
