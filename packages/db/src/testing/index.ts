export { type TestDatabase, useTestDatabase } from './test-database.ts'
export { type TestRedisUrls, testRedisUrls } from './test-redis.ts'
