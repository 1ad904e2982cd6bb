/**
 * A worker's environment on a private stack; see apps/worker/src/env.ts for what each means.
 * @param {{ stack: any, databaseUrl: string, publicUrl: string, mail: Record<string, string> }} options
 *   `mail`: the settings by which mail gets to its server
 */
export function workerSettings({ stack, databaseUrl, publicUrl, mail }) {
  return {
    ...mail,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATABASE_URL_READONLY: databaseUrl,
    REDIS_CACHE_URL: stack.cacheUrl,
    REDIS_STATE_URL: stack.stateUrl,
    APP_SECRET: stack.appSecret,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'warn',
  }
}
