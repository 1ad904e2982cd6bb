import { createInvalidationLog } from '@lomash/api'
import { type Cache, createCache, createTcpDriver, createUpstashDriver } from '@lomash/cache'
import type { Database } from '@lomash/db'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

/** The process's cache, over the wire that the environment names. Pages in development are always made anew. */
export function openCache(env: Env, database: Database, logger: Logger): Cache {
  return createCache({
    driver: driverOf(env),
    log: createInvalidationLog(database),
    isEnabled: env.CACHE && env.NODE_ENV !== 'development',
    onChange(isUsed, error) {
      if (isUsed) logger.info('the cache is in use')
      else logger.warn({ err: error }, 'the cache is passed by')
    },
  })
}

function driverOf(env: Env) {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env
  const commandTimeoutMs = env.REDIS_COMMAND_TIMEOUT_MS
  if (url !== undefined && token !== undefined) return createUpstashDriver({ url, token, commandTimeoutMs })
  return createTcpDriver({
    url: env.REDIS_CACHE_URL,
    replicaUrl: env.REDIS_CACHE_REPLICA_URL,
    poolSize: env.REDIS_POOL_SIZE,
    commandTimeoutMs,
  })
}

/** For the check of whether all is well. */
export async function cacheIsUsed(cache: Cache): Promise<void> {
  if (cache.health() === 'degraded') throw new Error('The cache is passed by')
}
