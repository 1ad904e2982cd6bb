import type { Server } from 'node:http'
import type { Logger } from 'pino'

const DRAIN_MS = 25_000

export type Drain = { isDraining: () => boolean; start: () => Promise<void> }

/**
 * Stops taking connections, lets running requests end (25 s at most, less than the 30 s an orchestrator gives), then
 * closes what the process holds, in order.
 */
export function drainOf(server: Server, closers: readonly (() => Promise<unknown>)[], logger: Logger): Drain {
  let drained: Promise<void> | undefined
  return {
    isDraining: () => drained !== undefined,
    /** A second signal waits for the first one's drain. */
    start() {
      drained ??= drain()
      return drained
    },
  }

  async function drain(): Promise<void> {
    logger.info('draining')
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A connection kept alive becomes idle when its running request ends.
    const sweep = setInterval(() => server.closeIdleConnections(), 100)
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
    await closed
    clearTimeout(deadline)
    clearInterval(sweep)
    for (const close of closers)
      await close().catch((error: unknown) => logger.warn({ err: error }, 'close failed'))
    logger.info('stopped')
  }
}
