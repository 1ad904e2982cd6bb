import { measureBacklog, recordDepths, type Services } from '@lomash/api/worker'
import type { Logger } from 'pino'
import { untilWoken } from '../until-woken.ts'
import type { DepthReporter } from './cloudwatch.ts'
import { depthsOf, type WorkerMetrics } from './metrics.ts'

const EVERY_MS = 15_000

/** Measures the queues now and then and tells whoever watches them. */
export function startGauge(options: {
  services: Pick<Services, 'database'>
  metrics: WorkerMetrics
  reporter: DepthReporter | undefined
  logger: Logger
}): { stop(): Promise<void> } {
  const { services, metrics, reporter, logger } = options
  const sleeper = untilWoken()
  let isStopping = false
  const ended = loop()

  return {
    async stop() {
      isStopping = true
      sleeper.wake()
      await ended
      reporter?.close()
    },
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      const startedAt = performance.now()
      await measure().catch((error: unknown) => logger.warn({ err: error }, 'queue depths were not reported'))
      if (!isStopping) await sleeper.sleep(Math.max(0, EVERY_MS - (performance.now() - startedAt)))
    }
  }

  async function measure(): Promise<void> {
    const depths = depthsOf(await measureBacklog(services))
    metrics.measured(depths)
    await recordDepths(services, Object.fromEntries(depths.map(({ queue, depth }) => [queue, depth])))
    await reporter?.report(depths)
  }
}
