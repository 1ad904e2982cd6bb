import { optIn, queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import type { Services } from '../services.ts'
import type { ConfirmNewsletterOutput, NewsletterLinkInput } from './newsletter.schema.ts'
import { readConfirmToken, superseded, unsubscribePath } from './newsletter-links.ts'
import { subscriberSelect } from './newsletter-subscriber.select.ts'

/**
 * Puts the address on the list, from the link in its inbox. Who is on it already is told the same.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function confirmNewsletter(
  services: Services,
  { token }: NewsletterLinkInput,
): Promise<ConfirmNewsletterOutput> {
  const link = { linkKey: services.linkKey, now: services.clock() }
  const { id, requestedAt } = readConfirmToken(link, token)
  await transact(services, async (tx) => {
    const { count } = await tx.newsletterSubscription.updateMany({
      where: { id, requestedAt, status: 'PENDING' },
      data: { status: 'CONFIRMED', confirmedAt: new Date(link.now), unsubscribedAt: null },
    })
    const subscriber = await tx.newsletterSubscription.findUnique({ where: { id }, select: subscriberSelect })
    if (subscriber?.status !== 'CONFIRMED') throw superseded()
    if (count === 0) return
    await optIn(tx, { channel: 'EMAIL', address: subscriber.email, topic: 'newsletter' })
    const path = unsubscribePath(link, id)
    await queueEmail(tx, {
      template: 'newsletter-welcome',
      to: subscriber.email,
      variables: { kitchensPath: '/kitchens', unsubscribePath: path },
      unsubscribePath: path,
    })
  })
  return { status: 'CONFIRMED' }
}
