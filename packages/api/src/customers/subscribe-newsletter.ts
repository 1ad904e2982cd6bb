import type { Transaction } from '@lomash/db'
import type { Context } from '../context.ts'
import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import type { SubscribeNewsletterInput, SubscribeNewsletterOutput } from './newsletter.schema.ts'
import { confirmPath, unsubscribePath } from './newsletter-links.ts'
import { newsletterWording } from './newsletter-wording.ts'

const ANSWER: SubscribeNewsletterOutput = { status: 'CHECK_INBOX' }
/**
 * Between two mails to one address, whatever we know of it: were the pauses different, a stranger would learn from how long
 * the answer takes in the meantime which of them holds.
 */
const MAIL_PAUSE_MS = 10 * 60_000

type Request = { id: string; status: 'PENDING' | 'CONFIRMED'; requestedAt: Date }

/**
 * Takes a sign-up and mails the address's owner, who alone is told what we know of it: the answer never says, and is made by
 * the same statements (shared/product.md, ALREADY_SUBSCRIBED).
 *
 * @throws DomainError RATE_LIMITED
 */
export async function subscribeNewsletter(
  context: Pick<Context, 'services' | 'clientKey'>,
  { email, website }: SubscribeNewsletterInput,
): Promise<SubscribeNewsletterOutput> {
  await limitCalls(context, 'newsletter-sign-up')
  if (website) return ANSWER
  const { services } = context
  const now = services.clock()
  const link = { linkKey: services.linkKey, now }
  await transact(services, async (tx) => {
    const request = await recordRequest(tx, email, now)
    if (request?.status === 'PENDING') {
      await queueEmail(tx, {
        template: 'newsletter-confirm',
        to: email,
        variables: { confirmPath: confirmPath(link, request.id, request.requestedAt) },
      })
    } else if (request) {
      const path = unsubscribePath(link, request.id)
      await queueEmail(tx, {
        template: 'newsletter-already-subscribed',
        to: email,
        variables: { unsubscribePath: path },
        unsubscribePath: path,
      })
    }
  })
  return ANSWER
}

/**
 * Writes the request down and gives what there is to be written to the owner about; null when that was done a short while ago.
 * One statement on one row: of sign-ups at the same time the first gets the mail. Who has unsubscribed was the last to have
 * a say, so a pause since an earlier mail does not hold there; who is confirmed and asks again is told so from the first time on.
 */
async function recordRequest(tx: Transaction, email: string, now: number): Promise<Request | null> {
  const requestedAt = new Date(now)
  const mailedLongAgo = new Date(now - MAIL_PAUSE_MS)
  const rows = await tx.$queryRaw<Request[]>`
    INSERT INTO customers.newsletter_subscriptions AS known (email, status, wording_version, requested_at)
    VALUES (${email}, 'PENDING', ${newsletterWording.version}, ${requestedAt})
    ON CONFLICT (email) DO UPDATE SET
      requested_at = excluded.requested_at,
      status = CASE known.status WHEN 'CONFIRMED' THEN known.status ELSE 'PENDING' END,
      wording_version = CASE known.status WHEN 'CONFIRMED' THEN known.wording_version ELSE excluded.wording_version END
    WHERE known.requested_at <= ${mailedLongAgo} OR known.status = 'UNSUBSCRIBED'
      OR (known.status = 'CONFIRMED' AND known.requested_at <= known.confirmed_at)
    RETURNING id, status::text, requested_at AS "requestedAt"`
  return rows[0] ?? null
}
