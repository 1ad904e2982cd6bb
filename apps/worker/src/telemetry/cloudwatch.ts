import type { CloudWatchClientConfig } from '@aws-sdk/client-cloudwatch'
import type { QueueDepth } from './metrics.ts'

/** Less than the time to the next report. */
const PATIENCE_MS = 10_000

export type DepthReporter = {
  /** @throws when CloudWatch did not take them; the next report carries newer ones. */
  report(depths: readonly QueueDepth[]): Promise<void>
  close(): void
}

/** Tells CloudWatch how deep the queues are, for services to be scaled by. Credentials are found as the SDK does. */
export async function openDepthReporter(options: {
  region: string
  namespace: string
  endpoint?: string | undefined
  credentials?: CloudWatchClientConfig['credentials']
  patienceMs?: number
}): Promise<DepthReporter> {
  // Only then: the SDK is a large part of the process's memory.
  const { CloudWatchClient, PutMetricDataCommand } = await import('@aws-sdk/client-cloudwatch')
  const { region, namespace, endpoint, credentials, patienceMs = PATIENCE_MS } = options
  const client = new CloudWatchClient({
    region,
    maxAttempts: 2,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
  })
  return {
    async report(depths) {
      const Timestamp = new Date()
      const command = new PutMetricDataCommand({
        Namespace: namespace,
        MetricData: depths.map(({ queue, depth }) => ({
          MetricName: 'QueueDepth',
          Dimensions: [{ Name: 'Queue', Value: queue }],
          Timestamp,
          Value: depth,
          Unit: 'Count',
          // More often than once a minute.
          StorageResolution: 1,
        })),
      })
      await client.send(command, { abortSignal: AbortSignal.timeout(patienceMs) })
    },
    close: () => client.destroy(),
  }
}
