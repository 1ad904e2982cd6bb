import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../platform/index.ts'
import { liftSuppression } from './lift-suppression.ts'
import { optOut } from './opt-out.ts'
import { queueEmail } from './queue-email.ts'
import { sendTestMessage } from './send-test-message.ts'
import { suppress } from './suppress.ts'
import { NOW, openTestDelivery, type TestDelivery } from './testing/delivery.ts'
import { trimNotifications } from './trim-notifications.ts'

let api: TestDelivery
const { signal } = new AbortController()
const sent: string[] = []

beforeAll(async () => {
  const provider = {
    name: 'memory',
    async send({ to }: { to: string }) {
      sent.push(to)
      return { reference: '1' }
    },
    async close() {},
  }
  api = await openTestDelivery({ email: provider, sms: provider })
})
afterAll(() => api.close())

const messages = () => api.database.primary.notificationMessage.count()

test('a message and its job are promised with the change they belong to, or not at all', async () => {
  const before = await messages()
  const failed = transact(api.services, async (tx) => {
    const variables = { confirmPath: '/newsletter/confirm?token=a' }
    await queueEmail(tx, { template: 'newsletter-confirm', to: 'a@example.com', variables })
    throw new Error('refused')
  })
  await expect(failed).rejects.toThrow('refused')
  expect(await messages()).toBe(before)
})

test.each(['', 'nobody', 'a@b@c', 'a b@example.com', 'a@example.com, b@example.com', 'a <b@example.com>'])(
  '%j is no address to promise a message to',
  async (to) => {
    await expect(
      sendTestMessage(api.services, { channel: 'EMAIL', to, requestedBy: 'Amara' }),
    ).rejects.toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: { to: [expect.any(String)] },
    })
    await expect(
      sendTestMessage(api.services, { channel: 'SMS', to, requestedBy: 'Amara' }),
    ).rejects.toMatchObject({
      fields: { to: [expect.any(String)] },
    })
  },
)

test('an email about an optional topic is not promised without a way out of it', async () => {
  const email = {
    template: 'newsletter-already-subscribed',
    to: 'a@example.com',
    variables: { unsubscribePath: '/x' },
  } as const
  await expect(transact(api.services, (tx) => queueEmail(tx, email))).rejects.toThrow(
    'needs an unsubscribePath',
  )
  const outside = { ...email, unsubscribePath: 'https://evil.example/' }
  await expect(transact(api.services, (tx) => queueEmail(tx, outside))).rejects.toThrow(
    'unsubscribePath is no path',
  )
  const variables = { kitchensPath: '//evil.example', unsubscribePath: '/x' }
  const button = { ...email, template: 'newsletter-welcome', variables, unsubscribePath: '/x' } as const
  await expect(transact(api.services, (tx) => queueEmail(tx, button))).rejects.toThrow(
    'kitchensPath is no path',
  )
})

test('who opted out and asks again is answered', async () => {
  const to = 'again@example.com'
  await optOut(api.database.primary, { channel: 'EMAIL', address: to, topic: 'newsletter' })
  const promised = await api.promiseEmail(to, {
    template: 'newsletter-confirm',
    variables: { confirmPath: '/newsletter/confirm?token=a' },
  } as never)
  expect(await api.runEmail(promised)).toBeNull()
  expect(sent.filter((each) => each === to)).toHaveLength(1)
})

test('a suppression keeps what was known first, and can be lifted', async () => {
  const address = { channel: 'EMAIL', address: 'Bounced@example.com' } as const
  await suppress(api.database.primary, { ...address, reason: 'COMPLAINED', detail: 'first' })
  await suppress(api.database.primary, { ...address, reason: 'BOUNCED' })
  const stored = await api.database.primary.notificationSuppression.findMany()
  expect(stored).toMatchObject([{ address: 'bounced@example.com', reason: 'COMPLAINED', detail: 'first' }])
  await liftSuppression(api.database.primary, address)
  expect(await api.runEmail(await api.promiseEmail(address.address))).toBeNull()
  expect(sent).toContain('bounced@example.com')
})

test('staff can send themselves a message of each channel, as often as they like', async () => {
  const to = { EMAIL: 'staff@example.com', SMS: '+447700900999' }
  for (const channel of ['EMAIL', 'SMS'] as const)
    for (let time = 0; time < 12; time++) {
      const { messageId } = await sendTestMessage(api.services, {
        channel,
        to: to[channel],
        requestedBy: 'Amara',
      })
      const run = channel === 'EMAIL' ? api.runEmail : api.runSms
      expect(await run({ messageId, jobId: messageId })).toBeNull()
    }
  expect(sent.filter((each) => each === to.EMAIL || each === to.SMS)).toHaveLength(24)
})

test('a message that failed is sent when its dead letter is replayed', async () => {
  const promised = await api.promiseEmail('replayed@example.com')
  await api.database.primary.notificationMessage.update({
    where: { id: promised.messageId },
    data: { status: 'FAILED', statusReason: 'all were down', finishedAt: NOW },
  })
  expect(await api.runEmail(promised)).toBeNull()
  expect(await api.messageOf(promised)).toMatchObject({ status: 'SENT', statusReason: null })
})

test('messages are kept for 13 months with their attempts; who wants none of them is kept for good', async () => {
  const address = 'kept@example.com'
  await optOut(api.database.primary, { channel: 'EMAIL', address, topic: 'newsletter' })
  const promised = await api.promiseEmail('old@example.com')
  await api.runEmail(promised)
  const finishedAt = new Date(NOW)
  finishedAt.setUTCMonth(finishedAt.getUTCMonth() - 13)
  const createdAt = new Date(finishedAt)
  createdAt.setUTCMonth(createdAt.getUTCMonth() - 13)
  const old = {
    channel: 'EMAIL',
    topic: 'newsletter',
    templateKey: 'newsletter-welcome',
    variables: {},
  } as const
  await api.database.primary.notificationMessage.createMany({
    data: Array.from({ length: 2_500 }, (_, place) => ({
      ...old,
      recipient: `old-${place}@example.com`,
      status: 'SENT' as const,
      provider: 'smtp',
      createdAt,
      finishedAt: new Date(finishedAt.getTime() - 1 - place),
    })),
  })
  // Never ended: two years old, and a moment more than it may be.
  await api.database.primary.notificationMessage.createMany({
    data: [createdAt.getTime() + 60_000, createdAt.getTime() - 1].map((at) => ({
      ...old,
      recipient: 'waiting@example.com',
      createdAt: new Date(at),
    })),
  })
  await api.database.primary.notificationMessage.update({
    where: { id: promised.messageId },
    data: { createdAt, finishedAt },
  })
  const before = await messages()
  await trimNotifications(api.services, AbortSignal.abort())
  expect(await messages()).toBe(before)
  await trimNotifications(api.services, signal)
  expect(await messages()).toBe(before - 2_501)
  expect(await api.messageOf(promised)).toMatchObject({ attempts: [{}] })
  api.time.now += 1
  await trimNotifications(api.services, signal)
  expect(await messages()).toBe(before - 2_502)
  expect(await api.database.primary.deliveryAttempt.count({ where: { messageId: promised.messageId } })).toBe(
    0,
  )
  expect(await api.database.primary.notificationOptOut.count({ where: { address } })).toBe(1)
})
