import { beforeAll } from 'vitest'
import { flushTestRedis } from './test-redis.ts'

beforeAll(flushTestRedis)
