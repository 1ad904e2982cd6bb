import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The Redis database that is this test process's own; it is emptied before each test file. */
export function testRedisUrl(): string {
  const server = process.env.TEST_REDIS_CACHE_URL
  if (server !== undefined) return `${server}/${process.env.VITEST_POOL_ID ?? 1}`
  throw new Error(
    'TEST_REDIS_CACHE_URL is not set: run integration tests with `npm test -- integration`, or some of them with ' +
      '`npm run with-stack -- npx vitest run --project integration FILE`.',
  )
}

/** The path of a Redis server, as scripts/stack finds the one it starts. */
export function redisProgram(): string {
  const directories = (process.env.PATH ?? '').split(delimiter)
  const paths = ['redis-server', 'valkey-server'].flatMap((name) =>
    directories.map((directory) => join(directory, name)),
  )
  const found = paths.find(isExecutable)
  if (found === undefined) throw new Error('redis-server is not on PATH')
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
