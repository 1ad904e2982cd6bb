/** Where the inbox of the stack shows its mails; scripts/test/browser.mjs starts it. */
export function inboxUrl(): string {
  const url = process.env.INBOX_URL
  if (url === undefined) throw new Error('INBOX_URL is not set: run these tests with `npm test -- e2e`.')
  return url
}

/** The stores of the stack, for what a test cannot bring about through pages. */
export function storeUrls(): { databaseUrl: string; redisStateUrl: string } {
  const { DATABASE_URL: databaseUrl, REDIS_STATE_URL: redisStateUrl } = process.env
  if (databaseUrl === undefined || redisStateUrl === undefined)
    throw new Error('DATABASE_URL or REDIS_STATE_URL is not set: run these tests with `npm test -- e2e`.')
  return { databaseUrl, redisStateUrl }
}

/** Another web process of the same shop, whose sessions' Redis is away. */
export function cutOffUrl(): string {
  const url = process.env.CUT_OFF_URL
  if (url === undefined) throw new Error('CUT_OFF_URL is not set: run these tests with `npm test -- e2e`.')
  return url
}

/** Where the web server expects Google; scripts/test/browser.mjs chose it. */
export function googlePort(): number {
  const port = process.env.GOOGLE_PORT
  if (port === undefined) throw new Error('GOOGLE_PORT is not set: run these tests with `npm test -- e2e`.')
  return Number(port)
}
