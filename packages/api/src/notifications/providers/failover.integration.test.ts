import { afterAll, beforeAll, expect, test } from 'vitest'
import { PermanentFailure, TemporaryFailure } from '../../jobs/job-run.ts'
import { deliveryEnv } from '../delivery-env.schema.ts'
import { openTestDelivery, type TestDelivery } from '../testing/delivery.ts'
import { startSmtpServer, type TestSmtpServer } from '../testing/smtp-server.ts'
import { createProviders } from './create-providers.ts'

let first: TestSmtpServer
let second: TestSmtpServer
let api: TestDelivery
let count = 0
const somebody = () => `failover-${++count}@example.com`

beforeAll(async () => {
  ;[first, second] = await Promise.all([startSmtpServer(), startSmtpServer()])
  const env = { SMTP_URL: first.url, SMTP_FALLBACK_URL: second.url, MAIL_FROM: 'hello@lomash.example' }
  api = await openTestDelivery(createProviders(deliveryEnv.parse(env)))
})
afterAll(async () => {
  await api.delivery.email.close()
  await api.close()
  await Promise.all([first.close(), second.close()])
})

test('what the first server cannot do the second does in the same attempt, and both calls are logged', async () => {
  first.misbehave({ at: 'rcpt', reply: '451 later' })
  const promised = await api.promiseEmail(somebody())
  expect(await api.runEmail(promised)).toBeNull()
  expect(await api.messageOf(promised)).toMatchObject({
    status: 'SENT',
    provider: 'smtp-fallback',
    attempts: [
      { provider: 'smtp', outcome: 'TEMPORARY_FAILURE' },
      { provider: 'smtp-fallback', outcome: 'ACCEPTED' },
    ],
  })
  expect(second.received.at(-1)?.messageId).toBe(`<${promised.messageId}@lomash.example>`)
})

test('a refusal of the recipient is not taken to the second', async () => {
  first.misbehave({ at: 'rcpt', reply: '550 5.1.1 unknown' })
  const before = second.received.length
  const promised = await api.promiseEmail(somebody())
  expect(await api.runEmail(promised)).toBeInstanceOf(PermanentFailure)
  expect((await api.messageOf(promised)).attempts).toHaveLength(1)
  expect(second.received.length).toBe(before)
})

test('when neither can, the message waits, and both calls are logged', async () => {
  first.misbehave({ at: 'rcpt', reply: '451 later' })
  second.misbehave({ at: 'rcpt', reply: '421 bye' })
  const promised = await api.promiseEmail(somebody())
  expect(await api.runEmail(promised)).toBeInstanceOf(TemporaryFailure)
  expect((await api.messageOf(promised)).attempts).toMatchObject([
    { provider: 'smtp', outcome: 'TEMPORARY_FAILURE' },
    { provider: 'smtp-fallback', outcome: 'TEMPORARY_FAILURE' },
  ])
  second.misbehave(null)
})

test('credentials that the first server refuses stop no mail', async () => {
  first.misbehave({ at: 'auth', reply: '535 5.7.8 no' })
  const env = {
    SMTP_URL: first.url.replace('//', '//user:pa%40ss@'),
    SMTP_FALLBACK_URL: second.url,
    MAIL_FROM: 'hello@lomash.example',
  }
  const { email } = createProviders(deliveryEnv.parse(env))
  const other = await openTestDelivery({ email })
  const promised = await other.promiseEmail(somebody())
  expect(await other.runEmail(promised)).toBeNull()
  const message = await other.messageOf(promised)
  expect(message.attempts).toMatchObject([{ provider: 'smtp', outcome: 'TEMPORARY_FAILURE' }, {}])
  expect(JSON.stringify(message)).not.toContain('pa@ss')
  await email.close()
  await other.close()
})

test('without a provider a text message fails at once and says what to set', async () => {
  const env = { SMTP_URL: first.url, MAIL_FROM: 'hello@lomash.example' }
  const other = await openTestDelivery(createProviders(deliveryEnv.parse(env)))
  const promised = await other.promiseSms('07700 900123')
  expect(await other.runSms(promised)).toBeInstanceOf(PermanentFailure)
  expect(await other.messageOf(promised)).toMatchObject({
    status: 'FAILED',
    statusReason: expect.stringContaining('SMS_HTTP_URL'),
  })
  await other.close()
})
