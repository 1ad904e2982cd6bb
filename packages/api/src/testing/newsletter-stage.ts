import type { TestApi } from './test-api.ts'

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** What tests of the newsletter look at: what was written to whom, and what stands in the tables. */
export function newsletterStage(api: TestApi) {
  const { primary } = api.database
  const messages = (recipient: string) =>
    primary.notificationMessage.findMany({ where: { recipient }, orderBy: { id: 'asc' } })
  const { customers } = api.caller

  return {
    messages,
    templates: async (recipient: string) => (await messages(recipient)).map(({ templateKey }) => templateKey),
    subscription: (email: string) => primary.newsletterSubscription.findUnique({ where: { email } }),
    isOptedOut: async (address: string) =>
      (await primary.notificationOptOut.count({
        where: { address, channel: 'EMAIL', topic: 'newsletter' },
      })) === 1,
    /** Of the newest message with such a link. */
    async tokenFor(kind: 'confirm' | 'unsubscribe', recipient: string): Promise<string> {
      const paths = (await messages(recipient)).map(
        ({ variables }) => (variables as Record<string, string>)[`${kind}Path`],
      )
      const path = paths.filter(Boolean).at(-1)
      return new URL(path ?? '/', 'http://shop').searchParams.get('token') ?? ''
    },
    /** Somebody who signed up and confirmed. */
    async subscriber(email: string): Promise<void> {
      await customers.subscribeNewsletter({ email })
      api.time.now += 1_000
      await customers.confirmNewsletter({ token: await this.tokenFor('confirm', email) })
      api.time.now += 1_000
    },
  }
}
