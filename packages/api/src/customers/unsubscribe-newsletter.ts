import { optOut } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import type { Services } from '../services.ts'
import type { NewsletterLinkInput, UnsubscribeNewsletterOutput } from './newsletter.schema.ts'
import { readUnsubscribeToken } from './newsletter-links.ts'
import { subscriberSelect } from './newsletter-subscriber.select.ts'

/**
 * Takes the address off the list, however often it is asked; what is queued for it is not sent any more. An address we no
 * longer have gets the same answer: it is not written to either.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function unsubscribeNewsletter(
  services: Services,
  { token }: NewsletterLinkInput,
): Promise<UnsubscribeNewsletterOutput> {
  const now = services.clock()
  const { id } = readUnsubscribeToken({ linkKey: services.linkKey, now }, token)
  await transact(services, async (tx) => {
    await tx.newsletterSubscription.updateMany({
      where: { id, status: { not: 'UNSUBSCRIBED' } },
      data: { status: 'UNSUBSCRIBED', unsubscribedAt: new Date(now) },
    })
    const subscriber = await tx.newsletterSubscription.findUnique({ where: { id }, select: subscriberSelect })
    if (subscriber) await optOut(tx, { channel: 'EMAIL', address: subscriber.email, topic: 'newsletter' })
  })
  return { status: 'UNSUBSCRIBED' }
}
