export { connectedRedis } from './connected-redis.ts'
export { startRedisServer, type TestRedisServer } from './redis-server.ts'
export { type Misbehaviour, startUpstashEndpoint, type UpstashEndpoint } from './upstash-endpoint.ts'
