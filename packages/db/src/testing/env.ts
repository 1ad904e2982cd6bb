/** What `npm test` and `npm run with-stack` tell the integration tests about the private servers they started. */
export const testServers = {
  databaseUrl: required('TEST_DATABASE_SERVER_URL'),
  /** PgBouncer before that server, as the application, for the run that goes through it; it keeps no prepared statements. */
  poolerUrl: process.env.TEST_DATABASE_POOLER_URL,
  redisCacheUrl: required('TEST_REDIS_CACHE_URL'),
  redisStateUrl: required('TEST_REDIS_STATE_URL'),
}

/** From 1 up, one number for each of the processes that run test files side by side. */
export const workerNumber = Number(process.env.VITEST_POOL_ID ?? 1)

function required(name: string): string {
  const value = process.env[name]
  if (value !== undefined) return value
  throw new Error(
    `${name} is not set: run integration tests with \`npm test -- integration\`, or some of them with ` +
      '`npm run with-stack -- npx vitest run --project integration FILE`.',
  )
}
