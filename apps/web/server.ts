import { createServer } from 'node:http'
import { createNudge, createServices, warmManyProducts, warmProducts } from '@lomash/api'
import { connectRedis, createChallengeStore, createRateLimiter, createSessionStore } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import next from 'next'
import pino from 'pino'
import { cacheIsUsed, openCache } from './src/cache.ts'
import { readEnv } from './src/env.ts'
import { openGoogle } from './src/google.ts'
import { bookingsCsvRoute } from './src/http/bookings-csv-route.ts'
import { readBuildId } from './src/http/build-id.ts'
import { calendarFileRoute } from './src/http/calendar-file-route.ts'
import { contextBy } from './src/http/call-context.ts'
import { clientBy } from './src/http/client-address.ts'
import { formRoute } from './src/http/form-route.ts'
import { formsWith } from './src/http/forms.ts'
import { googleFormTarget } from './src/http/google-forms.ts'
import { googleRoute } from './src/http/google-route.ts'
import { healthRoute } from './src/http/health-route.ts'
import { listener } from './src/http/listener.ts'
import { mediaRoute } from './src/http/media-route.ts'
import { metricsServer } from './src/http/metrics.ts'
import { pageRoute } from './src/http/page-route.ts'
import { publicReadRoute } from './src/http/public-read-route.ts'
import { drainOf } from './src/http/shutdown.ts'
import { trpcRoute } from './src/http/trpc-route.ts'
import { registerServices } from './src/services-registry.ts'
import { cookiesFor } from './src/visitor.ts'

const env = readEnv()
const isDevelopment = env.NODE_ENV === 'development'
const logger = pino({ level: env.LOG_LEVEL, base: { process: 'web' } })

const database = createDatabase({
  primaryUrl: env.DATABASE_URL,
  replicaUrl: env.DATABASE_URL_READONLY,
  poolSize: env.DATABASE_POOL_SIZE,
  preparesStatements: env.DATABASE_PREPARED_STATEMENTS,
})
const cache = openCache(env, database, logger)
const stateRedis = connectRedis({ url: env.REDIS_STATE_URL, commandTimeoutMs: env.REDIS_STATE_TIMEOUT_MS })
// Something stands in for it, so it is not waited for as long as sessions are.
const limitsRedis = connectRedis({ url: env.REDIS_STATE_URL, commandTimeoutMs: env.REDIS_COMMAND_TIMEOUT_MS })
const services = createServices({
  database,
  cache,
  appSecret: env.APP_SECRET,
  nudgeWorkers: createNudge(stateRedis),
  rateLimiter: createRateLimiter(limitsRedis),
  limits: env.RATE_LIMITS,
  sessions: createSessionStore(stateRedis),
  challenges: createChallengeStore(stateRedis),
  allowsDemoStaff: env.NODE_ENV !== 'production' || env.DEMO,
})
const cookies = cookiesFor(env.PUBLIC_URL)
const google = openGoogle(env, stateRedis)
registerServices({ services, cookies, offersGoogle: google !== null })

const isNotWarm = (error: unknown) => logger.warn({ err: error }, 'the cache was not warmed')
await cache.start(() => {
  warmManyProducts(services).catch(isNotWarm)
})
warmProducts(services).catch(isNotWarm)

const server = createServer()
const app = next({
  dev: isDevelopment,
  dir: import.meta.dirname,
  hostname: 'localhost',
  port: env.PORT,
  // Next sends a page's last part over a socket in development: without it no page comes alive. It does not answer what
  // app.getUpgradeHandler() is given.
  ...(isDevelopment && { httpServer: server }),
})
await app.prepare()
const handle = app.getRequestHandler()
const clientOf = clientBy(services.addressKey, env.TRUSTED_PROXY_HOPS)
const contextOf = contextBy(services, clientOf, cookies)
const formTargetOf = googleFormTarget(google)
const formOptions = { contextOf, render: handle, isDevelopment, logger, formTargetOf }

// Longer than the load balancer keeps a connection (60 s), or it would send into one that is closing.
server.keepAliveTimeout = 65_000
server.headersTimeout = 66_000
const drain = drainOf(
  server,
  [
    () => app.close(),
    () => cache.close(),
    () => database.close(),
    async () => stateRedis.disconnect(),
    async () => limitsRedis.disconnect(),
  ],
  logger,
)
const routes = [
  healthRoute(
    [
      { name: 'database', isVital: true, run: () => database.primary.$queryRaw`SELECT 1` },
      { name: 'redisCache', isVital: false, run: () => cacheIsUsed(cache) },
      { name: 'redisState', isVital: false, run: () => stateRedis.ping() },
    ],
    drain.isDraining,
  ),
  mediaRoute(env.MEDIA_DIRECTORY),
  publicReadRoute(services, logger),
  trpcRoute(contextOf, logger),
  googleRoute(google, formOptions),
  calendarFileRoute(contextOf),
  bookingsCsvRoute(contextOf),
  formRoute(formsWith(google), formOptions),
  pageRoute({ ...formOptions, services, buildId: readBuildId(import.meta.dirname, env.NEXT_DIST_DIR) }),
]
server.on('request', listener(routes, logger, drain.isDraining))

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    drain.start().then(() => process.exit(0))
  })
}

if (env.METRICS_PORT !== undefined) metricsServer(cache).listen(env.METRICS_PORT, env.HOST).unref()
server.listen(env.PORT, env.HOST, () => logger.info({ port: env.PORT }, 'listening'))
