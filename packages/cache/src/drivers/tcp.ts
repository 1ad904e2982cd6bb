import { Redis } from 'ioredis'
import { batchedRead } from './batched-read.ts'
import { openPool } from './connection-pool.ts'
import type { CacheDriver } from './driver.ts'

export type TcpDriverOptions = {
  url: string
  /** A server that follows the one at `url`; `read` asks it. */
  replicaUrl?: string | undefined
  /** Connections to each server. */
  poolSize: number
  commandTimeoutMs: number
}

/** A Redis spoken to in its own protocol. */
export function createTcpDriver({
  url,
  replicaUrl,
  poolSize,
  commandTimeoutMs: limitMs,
}: TcpDriverOptions): CacheDriver {
  const primary = openPool(url, poolSize)
  const replica = replicaUrl === undefined ? null : openPool(replicaUrl, poolSize)
  const readLatest = batchedRead((keys) => primary.run(limitMs, valuesOf(keys)))

  /** A replica that does not answer leaves the primary half of the time. */
  function fromReplica(keys: readonly string[], pool: typeof primary): Promise<(Buffer | null)[]> {
    const askedAt = performance.now()
    return pool.run(limitMs / 2, valuesOf(keys)).catch(() => {
      const leftMs = limitMs - (performance.now() - askedAt)
      return primary.run(Math.max(leftMs, limitMs / 2), valuesOf(keys))
    })
  }

  return {
    read: replica ? batchedRead((keys) => fromReplica(keys, replica)) : readLatest,
    readLatest,
    async write(items) {
      if (items.length === 0) return
      const answers = await primary.run(limitMs, (redis) => {
        const pipeline = redis.pipeline()
        for (const { key, value, ttlMs } of items) pipeline.set(key, value, 'PX', Math.ceil(ttlMs))
        return pipeline.exec()
      })
      const failure = answers?.find(([error]) => error)
      if (failure) throw failure[0]
    },
    async claim(key, owner, ttlMs) {
      const answer = await primary.run(limitMs, (redis) =>
        redis.set(key, owner, 'PX', Math.ceil(ttlMs), 'NX'),
      )
      return answer === 'OK'
    },
    evaluate: (script, keys, args) =>
      primary.run(limitMs, (redis) => redis.eval(script, keys.length, ...keys, ...args)),
    async close() {
      await Promise.all([primary.close(limitMs), replica?.close(limitMs)])
    },
  }
}

function valuesOf(keys: readonly string[]): (redis: Redis) => Promise<(Buffer | null)[]> {
  return (redis) => redis.mgetBuffer(...keys)
}

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
