import { appSecret, booleanFlag, demoFlag, limitNames, limitsWith, parseEnvironment } from '@lomash/api'
import { z } from 'zod'

const count = z.coerce.number().int().min(1)
const figures = z.object({ max: count, windowSeconds: count })
/** `sign-in=10/900,api=300/60`: so many in so many seconds, each name from the table in packages/api/src/shared/limits.ts. */
const rateLimits = z.string().transform((value, context) => {
  const pairs = value.split(',').map((part) => {
    const [name, text = ''] = part.trim().split('=')
    const [max, windowSeconds] = text.split('/')
    return [name, { max, windowSeconds }]
  })
  const read = z.map(z.enum(limitNames), figures).safeParse(new Map(pairs as [string, object][]))
  if (read.success) return limitsWith(read.data)
  context.addIssue(`must be like sign-in=10/900,api=300/60 with names of ${limitNames.join(', ')}`)
  return z.NEVER
})
/** In the clear only on this machine: what is asked there decides who somebody is. */
const openIdIssuer = z
  .url()
  .refine((issuer) => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost)(?::|\/|$)/.test(issuer), 'must be https')

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url(),
  DATABASE_URL_READONLY: z.url().optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** `off` behind a PgBouncer older than 1.21 in transaction mode. */
  DATABASE_PREPARED_STATEMENTS: booleanFlag.default(true),
  REDIS_CACHE_URL: z.url(),
  /** Where cached values are read from, if not from where they are written to. */
  REDIS_CACHE_REPLICA_URL: z.url().optional(),
  /** Both set: the cache speaks to Upstash over REST, and REDIS_CACHE_URL is not used for it. */
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  REDIS_STATE_URL: z.url(),
  /** Connections to each Redis. */
  REDIS_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  /** How long the cache is waited for; then the answer comes from the database. */
  REDIS_COMMAND_TIMEOUT_MS: z.coerce.number().int().min(10).max(5_000).default(100),
  /**
   * How long sessions are waited for. Nothing goes on without a session, so it is long: a process that was busy for a
   * moment finds the answer late, and must not tell somebody that they cannot be signed in.
   */
  REDIS_STATE_TIMEOUT_MS: z.coerce.number().int().min(10).max(5_000).default(1_000),
  /** `off` reads past the cache: for measuring, and for looking for a cache's mistake. */
  CACHE: booleanFlag.default(true),
  /** Lets the demonstration's staff, whose password everybody knows, sign in although this is production. */
  DEMO: demoFlag,
  /** Where pictures lie when they are served from disk. */
  MEDIA_DIRECTORY: z.string().min(1),
  /** Keys for cursors and, later, sessions and links are derived from it. The same in every process. */
  APP_SECRET: appSecret,
  /** The build to serve, under apps/web; next.config.ts reads the same variable. */
  NEXT_DIST_DIR: z.string().default('.next'),
  /** What canonical links begin with, and whether the session's cookie is for https only. */
  PUBLIC_URL: z.url().optional(),
  /** Other figures than those of the table, for load tests. */
  RATE_LIMITS: rateLimits.default(limitsWith()),
  /** Both set: customers may sign in with Google, which needs PUBLIC_URL. Given by Google for this shop's address. */
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** Another OpenID provider in Google's place, for tests. */
  GOOGLE_ISSUER: openIdIssuer.default('https://accounts.google.com'),
  /** Proxies of ours before this process, each of which adds to X-Forwarded-For: 1 for a load balancer, 2 with CloudFront. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** Where GET /metrics answers; never to be reachable from outside. Not set: nowhere. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export const schema = variables.superRefine((env, context) => {
  if (env.NODE_ENV === 'production' && env.PUBLIC_URL === undefined) {
    const message = 'must be set in production: it says whether the cookie of a session is kept to https'
    context.addIssue({ code: 'custom', path: ['PUBLIC_URL'], message })
  }
  if (env.GOOGLE_CLIENT_ID === undefined && env.GOOGLE_CLIENT_SECRET === undefined) return
  for (const name of ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'PUBLIC_URL'] as const)
    if (env[name] === undefined)
      context.addIssue({ code: 'custom', path: [name], message: 'is needed to sign in with Google' })
})

export type Env = z.output<typeof schema>

export const readEnv = (): Env => parseEnvironment(schema, process.env)
