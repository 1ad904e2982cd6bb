import { connectRedis, createCache } from '@lomash/cache'
import { createDatabase, type Database } from '@lomash/db'
import { testRedisUrls, useTestDatabase } from '@lomash/db/testing'
import { createCaller } from '../caller.ts'
import { createServices, type Services } from '../services.ts'

export type TestApi = {
  database: Database
  services: Services
  /** Procedures as a caller without a session sees them. */
  caller: ReturnType<typeof createCaller>
  /** The clock of this API; a test sets it. */
  time: { now: number }
  /** Every statement sent to the database so far. */
  statements: string[]
  close(): Promise<void>
}

/** The whole API on stores of this test file's own: a cloned database, an emptied Redis, a clock that stands still. */
export async function openTestApi(options: { isCached: boolean; now: Date }): Promise<TestApi> {
  const own = await useTestDatabase()
  const statements: string[] = []
  const database = createDatabase({
    primaryUrl: own.databaseUrl,
    poolSize: 4,
    preparesStatements: true,
    onStatement: (sql) => statements.push(sql),
  })
  const redis = connectRedis({ url: testRedisUrls().cacheUrl, commandTimeoutMs: 1_000 })
  if (redis.status !== 'ready') await new Promise((resolve) => redis.once('ready', resolve))
  const time = { now: options.now.getTime() }
  const clock = () => time.now
  const cache = createCache(redis, { isEnabled: options.isCached, clock })
  const services = createServices({ database, cache, appSecret: 'a secret of tests, 32 characters', clock })
  return {
    database,
    services,
    caller: createCaller({ services, requestId: 'test' }),
    time,
    statements,
    async close() {
      redis.disconnect()
      await database.close()
      await own.drop()
    },
  }
}
