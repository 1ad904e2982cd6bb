import { booleanFlag, parseEnvironment } from '@lomash/api'
import { z } from 'zod'

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
  /** `off` reads past the cache: for measuring, and for looking for a cache's mistake. */
  CACHE: booleanFlag.default(true),
  /** Where pictures lie when they are served from disk. */
  MEDIA_DIRECTORY: z.string().min(1),
  /** Keys for cursors and, later, sessions and links are derived from it. The same in every process. */
  APP_SECRET: z.string().min(32, 'must have at least 32 characters'),
  /** The build to serve, under apps/web; next.config.ts reads the same variable. */
  NEXT_DIST_DIR: z.string().default('.next'),
  /** What canonical links begin with. */
  PUBLIC_URL: z.url().optional(),
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

const schema = variables.superRefine((env, { addIssue }) => {
  const isAsked = env.GOOGLE_CLIENT_ID !== undefined || env.GOOGLE_CLIENT_SECRET !== undefined
  for (const name of ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'PUBLIC_URL'] as const)
    if (isAsked && env[name] === undefined)
      addIssue({ code: 'custom', path: [name], message: 'is needed to sign in with Google' })
})

export type Env = z.output<typeof schema>

export const readEnv = (): Env => parseEnvironment(schema, process.env)
