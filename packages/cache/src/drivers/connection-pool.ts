import { Redis } from 'ioredis'
import { startDeadline } from './deadline.ts'

export type ConnectionPool = {
  /** Runs the command on the next connection that is ready; throws when none is, and when the limit has passed. */
  run<Answer>(limitMs: number, command: (redis: Redis) => Promise<Answer>): Promise<Answer>
  close(limitMs: number): Promise<void>
}

type Connection = {
  redis: Redis
  /** Owes an answer that is past its deadline: not asked while another can be. */
  isOverdue: boolean
}

/** Connections that are opened at once and open themselves again. */
export function openPool(url: string, size: number): ConnectionPool {
  const connections = Array.from({ length: size }, () => openConnection(url))
  let turn = 0

  function next(): Connection {
    let overdue: Connection | undefined
    turn++
    for (let step = 0; step < size; step++) {
      const connection = connections[(turn + step) % size]
      if (!connection || !isReady(connection.redis)) continue
      if (!connection.isOverdue) return connection
      overdue ??= connection
    }
    if (overdue) return overdue
    throw new Error('No connection to Redis is ready')
  }

  return {
    async run(limitMs, command) {
      const connection = next()
      return await new Promise((resolve, reject) => {
        const deadline = startDeadline(limitMs, () => {
          connection.isOverdue = true
          reject(new Error(`Redis did not answer within ${limitMs} ms`))
        })
        command(connection.redis)
          .finally(() => {
            connection.isOverdue = false
            deadline.clear()
          })
          .then(resolve, reject)
      })
    },
    async close(limitMs) {
      await Promise.all(connections.map(({ redis }) => closeConnection(redis, limitMs)))
    },
  }
}

/** A connection that the other side has closed is still called ready until our side has. */
function isReady(redis: Redis): boolean {
  return redis.status === 'ready' && redis.stream.writable
}

function openConnection(url: string): Connection {
  const redis = new Redis(url, {
    connectTimeout: 2_000,
    // Settles what waits for a Redis that hangs, and connects anew. ioredis's commandTimeout is not set: it also counts
    // time in which our own event loop stood still.
    socketTimeout: 2_000,
    maxRetriesPerRequest: 3,
    enableOfflineQueue: false,
    // After a failover the name points to the new primary, but connections to the old one stay open.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    enableAutoPipelining: true,
    // Reads come in batches of their own; a second wait for company would only delay them.
    autoPipeliningIgnoredCommands: ['mget'],
    retryStrategy: (attempt) => Math.min(attempt * 50, 500),
    maxLoadingRetryTime: 500,
  })
  const connection = { redis, isOverdue: false }
  redis.on('ready', () => {
    connection.isOverdue = false
  })
  // Without a listener an outage would end the process; the caller sees each failed command.
  redis.on('error', () => {})
  return connection
}

/** Lets answers under way arrive. */
async function closeConnection(redis: Redis, limitMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const deadline = startDeadline(limitMs, resolve)
    redis
      .quit()
      .catch(() => {})
      .finally(() => {
        deadline.clear()
        resolve()
      })
  })
  redis.disconnect()
}
