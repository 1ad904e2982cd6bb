/** Where the inbox of the stack shows its mails; scripts/test/browser.mjs starts it. */
export function inboxUrl(): string {
  const url = process.env.INBOX_URL
  if (url === undefined) throw new Error('INBOX_URL is not set: run these tests with `npm test -- e2e`.')
  return url
}
