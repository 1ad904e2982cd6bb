import { once } from 'node:events'
import type { Redis } from 'ioredis'
import { connectRedis } from '../drivers/tcp.ts'

/** A client that is connected: before it is, it refuses commands, and limits are counted in the process. */
export async function connectedRedis(url: string, commandTimeoutMs = 1_000): Promise<Redis> {
  const redis = connectRedis({ url, commandTimeoutMs })
  await once(redis, 'ready')
  return redis
}
