import { connectRedis } from '@lomash/cache'
import { Redis } from 'ioredis'

/** The three ways a worker speaks with the state Redis. */
export type StateRedis = {
  /** For handing out and asking: fails fast, so that whoever is told so can do something else. */
  asking: Redis
  /** For taking jobs: waits for as long as Redis is away. */
  waiting: Redis
  /** Listens for nudges. */
  listening: Redis
  /** Ends all connections, whatever is under way on them. */
  disconnect(): void
}

export function openStateRedis({
  url,
  commandTimeoutMs,
}: {
  url: string
  commandTimeoutMs: number
}): StateRedis {
  const asking = connectRedis({ url, commandTimeoutMs })
  const patient = () => {
    const redis = new Redis(url, {
      maxRetriesPerRequest: null,
      connectTimeout: 2_000,
      // Longer than a blocking command waits.
      socketTimeout: 30_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 1_000),
    })
    // Without a listener an outage would end the process; /ready says that there is one.
    redis.on('error', () => {})
    return redis
  }
  const waiting = patient()
  const listening = patient()
  return {
    asking,
    waiting,
    listening,
    disconnect() {
      for (const redis of [asking, waiting, listening]) redis.disconnect()
    },
  }
}
