/** A worker's environment on a private stack; see apps/worker/src/env.ts for what each means. */
export function workerSettings({ stack, databaseUrl, publicUrl }) {
  return {
    DATABASE_URL: databaseUrl,
    REDIS_CACHE_URL: stack.cacheUrl,
    REDIS_STATE_URL: stack.stateUrl,
    APP_SECRET: stack.appSecret,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'info',
  }
}
