export { type CrashingDatabase, useCrashingDatabase } from './crashing-database.ts'
export { type ReplicatedDatabase, useReplicatedDatabase } from './replicated-database.ts'
export { keepsPreparedStatements, type TestDatabase, useTestDatabase } from './test-database.ts'
export { flushTestRedis, type TestRedisUrls, testRedisUrls } from './test-redis.ts'
