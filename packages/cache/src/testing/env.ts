/** The Redis database that is this test process's own; it is emptied before each test file. */
export function testRedisUrl(): string {
  const server = process.env.TEST_REDIS_CACHE_URL
  if (server !== undefined) return `${server}/${process.env.VITEST_POOL_ID ?? 1}`
  throw new Error(
    'TEST_REDIS_CACHE_URL is not set: run integration tests with `npm test -- integration`, or some of them with ' +
      '`npm run with-stack -- npx vitest run --project integration FILE`.',
  )
}
