/** The worker's environment on a private stack; see apps/worker/src/env.ts for what each means. */
export function workerSettings({ stack, databaseUrl, smtpUrl }) {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    DATABASE_URL_READONLY: databaseUrl,
    REDIS_CACHE_URL: stack.cacheUrl,
    REDIS_STATE_URL: stack.stateUrl,
    APP_SECRET: stack.appSecret,
    LOG_LEVEL: 'warn',
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Lomash Wood <hello@lomashwood.example>',
  }
}
