/** Where the inbox of the stack shows its mails; scripts/test/browser.mjs starts it. */
export function inboxUrl(): string {
  const url = process.env.INBOX_URL
  if (url === undefined) throw new Error('INBOX_URL is not set: run these tests with `npm test -- e2e`.')
  return url
}

/** Where the web server expects Google; scripts/test/browser.mjs chose it. */
export function googlePort(): number {
  const port = process.env.GOOGLE_PORT
  if (port === undefined) throw new Error('GOOGLE_PORT is not set: run these tests with `npm test -- e2e`.')
  return Number(port)
}
