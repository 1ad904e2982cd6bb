import type { CacheDriver } from './driver.ts'
import { createTcpDriver } from './tcp.ts'
import { createUpstashDriver } from './upstash-rest.ts'

/** As the variables of the same names say; every process that reads or ends cached values must be given the same. */
type DriverSettings = {
  REDIS_CACHE_URL: string
  REDIS_CACHE_REPLICA_URL?: string | undefined
  UPSTASH_REDIS_REST_URL?: string | undefined
  UPSTASH_REDIS_REST_TOKEN?: string | undefined
  REDIS_POOL_SIZE: number
  REDIS_COMMAND_TIMEOUT_MS: number
}

/** The way to the cache's Redis: over REST when both of Upstash's variables are set, else over TCP. */
export function openDriver(settings: DriverSettings): CacheDriver {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = settings
  const commandTimeoutMs = settings.REDIS_COMMAND_TIMEOUT_MS
  if (url !== undefined && token !== undefined) return createUpstashDriver({ url, token, commandTimeoutMs })
  return createTcpDriver({
    url: settings.REDIS_CACHE_URL,
    replicaUrl: settings.REDIS_CACHE_REPLICA_URL,
    poolSize: settings.REDIS_POOL_SIZE,
    commandTimeoutMs,
  })
}
