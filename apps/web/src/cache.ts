import { createInvalidationLog } from '@lomash/api'
import { type Cache, createCache, openDriver } from '@lomash/cache'
import type { Database } from '@lomash/db'
import type { Logger } from 'pino'
import type { Env } from './env.ts'

/** The process's cache, over the wire that the environment names. Pages in development are always made anew. */
export function openCache(env: Env, database: Database, logger: Logger): Cache {
  return createCache({
    driver: openDriver(env),
    log: createInvalidationLog(database),
    isEnabled: env.CACHE && env.NODE_ENV !== 'development',
    onChange(isUsed, error) {
      if (isUsed) logger.info('the cache is in use')
      else logger.warn({ err: error }, 'the cache is passed by')
    },
  })
}

/** For the check of whether all is well. */
export async function cacheIsUsed(cache: Cache): Promise<void> {
  if (cache.health() === 'degraded') throw new Error('The cache is passed by')
}
