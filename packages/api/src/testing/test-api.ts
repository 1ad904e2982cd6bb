import { createCache, createChallengeStore, createSessionStore, createTcpDriver } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import { createDatabase, type Database } from '@lomash/db'
import {
  keepsPreparedStatements,
  type TestDatabase,
  testRedisUrls,
  useTestDatabase,
} from '@lomash/db/testing'
import { createCaller } from '../caller.ts'
import { noBrowser } from '../context.ts'
import { createInvalidationLog } from '../platform/invalidation-log.ts'
import { createServices, type Services } from '../services.ts'

/** What keys are derived from in tests. */
export const SECRET = 'a secret of tests, 32 characters'

export type TestApi = {
  database: Database
  /** For another process. */
  databaseUrl: string
  /** What the application may not do. */
  asOwner: TestDatabase['asOwner']
  services: Services
  /** Procedures as a caller without a session sees them. */
  caller: ReturnType<typeof createCaller>
  /** The clock of this API; a test sets it. */
  time: { now: number }
  /** Every statement sent to the database for this API so far; what the cache asks each beat is left out. */
  statements: string[]
  /** As an operator's FLUSHALL does. */
  emptyCache(): Promise<void>
  close(): Promise<void>
}

export type TestApiOptions = {
  isCached: boolean
  now: Date
  /** Stores other than this test file's own, which the test starts and stops. */
  databases?: { primaryUrl: string; replicaUrl?: string }
  redisCacheUrl?: string
  /** How long the cache is waited for; long, unless that is what is tested. */
  commandTimeoutMs?: number
  allowsDemoStaff?: boolean
  /** Told when the cache's Redis is found empty. */
  onForgotten?: () => void
}

/** The whole API on stores of this test file's own: a cloned database, an emptied Redis, a clock that stands still. */
export async function openTestApi(options: TestApiOptions): Promise<TestApi> {
  const own = options.databases ? null : await useTestDatabase()
  const statements: string[] = []
  const databaseUrl = options.databases?.primaryUrl ?? own?.databaseUrl ?? ''
  const database = createDatabase({
    primaryUrl: databaseUrl,
    replicaUrl: options.databases?.replicaUrl,
    poolSize: 4,
    // Longer than a shop waits: of many at once each has its turn, on a busy machine, too.
    connectTimeoutMs: 20_000,
    transactionWaitMs: 20_000,
    preparesStatements: keepsPreparedStatements,
    onStatement: (sql) => {
      if (!/cache_invalidations|pg_current_wal_insert_lsn/.test(sql)) statements.push(sql)
    },
  })
  const driver = createTcpDriver({
    url: options.redisCacheUrl ?? testRedisUrls().cacheUrl,
    poolSize: 2,
    commandTimeoutMs: options.commandTimeoutMs ?? 1_000,
  })
  const time = { now: options.now.getTime() }
  const clock = () => time.now
  const log = createInvalidationLog(database)
  const cache = createCache({ driver, log, isEnabled: options.isCached, clock })
  await cache.start(options.onForgotten)
  const stateRedis = await connectedRedis(testRedisUrls().stateUrl)
  const services = createServices({
    database,
    cache,
    appSecret: SECRET,
    sessions: createSessionStore(stateRedis),
    challenges: createChallengeStore(stateRedis),
    allowsDemoStaff: options.allowsDemoStaff ?? false,
    clock,
  })
  return {
    database,
    databaseUrl,
    async asOwner(...statements) {
      if (!own) throw new Error('The test has stores of its own, and knows their owner.')
      await own.asOwner(...statements)
    },
    services,
    caller: createCaller({ services, requestId: 'test', ...noBrowser }),
    time,
    statements,
    async emptyCache() {
      await driver.evaluate('return redis.call("FLUSHDB").ok', [], [])
    },
    async close() {
      await cache.close()
      stateRedis.disconnect()
      await database.close()
      await own?.drop()
    },
  }
}
