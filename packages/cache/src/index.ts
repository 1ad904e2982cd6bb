export { type Cache, type Cached, type CacheState, createCache, type Loaded } from './cache.ts'
export { stableHash } from './cache-key.ts'
export { connectRedis } from './drivers/tcp.ts'
export { type CacheEntry, cacheControl, manifest } from './manifest.ts'
