import { withDeadline } from '@lomash/cache'
import type { Logger } from 'pino'

/** What a closer may take that says nothing of how long it needs. */
const PATIENCE_MS = 3_000

export type Drain = { isDraining: () => boolean; start: () => Promise<void> }

/** Closes what the process holds, in order, once: a second signal waits for the first one's drain. The first closer, which waits for what is under way, takes its time. */
export function drainOnce(closers: readonly (() => Promise<unknown>)[], logger: Logger): Drain {
  let drained: Promise<void> | undefined
  return {
    isDraining: () => drained !== undefined,
    start() {
      drained ??= drain()
      return drained
    },
  }

  async function drain(): Promise<void> {
    logger.info('draining')
    const [first, ...others] = closers
    await first?.().catch(warn)
    for (const close of others) await withDeadline(close(), PATIENCE_MS, late()).catch(warn)
    logger.info('stopped')
  }

  function warn(error: unknown): void {
    logger.warn({ err: error }, 'close failed')
  }
}

const late = () => new Error(`It took longer than ${PATIENCE_MS} ms`)
