import { Redis } from 'ioredis'

export type RedisOptions = {
  url: string
  /** How long a command may take before it counts as failed. */
  commandTimeoutMs: number
}

/** A Redis that may vanish: commands fail fast, nothing is queued while it is away. */
export function connectRedis({ url, commandTimeoutMs }: RedisOptions): Redis {
  const redis = new Redis(url, {
    commandTimeout: commandTimeoutMs,
    connectTimeout: 2_000,
    // A Redis that hangs is let go of, with the commands that wait for it.
    socketTimeout: 2_000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    lazyConnect: true,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  })
  // Without a listener an outage would end the process; the caller sees each failed command.
  redis.on('error', () => {})
  redis.connect().catch(() => {})
  return redis
}
