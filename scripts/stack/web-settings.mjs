/**
 * The web server's environment on a private stack; see apps/web/src/env.ts for what each means.
 * @param {{ stack: any, databaseUrl: string, mediaDirectory: string, distDir?: string, publicUrl?: string }} options
 */
export function webSettings({ stack, databaseUrl, mediaDirectory, distDir, publicUrl }) {
  return {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATABASE_URL_READONLY: databaseUrl,
    REDIS_CACHE_URL: stack.cacheUrl,
    REDIS_STATE_URL: stack.stateUrl,
    MEDIA_DIRECTORY: mediaDirectory,
    APP_SECRET: stack.appSecret,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'warn',
    // So that visitors of tests can say who they are.
    TRUSTED_PROXY_HOPS: '1',
    // All visitors of a test or a bench come from one address.
    RATE_LIMITS: 'api=10000000/60',
    NEXT_DIST_DIR: distDir,
  }
}
