import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Deferral, PermanentFailure, TemporaryFailure } from '../jobs/job-run.ts'
import { createHttpSmsProvider } from './providers/http-sms.ts'
import { createTwilioProvider } from './providers/twilio-sms.ts'
import { openTestDelivery, type TestDelivery } from './testing/delivery.ts'
import { type SmsFault, startSmsServer, type TestSmsServer } from './testing/sms-server.ts'

const TEXT = 'Lomash Wood: this is a test sent by Amara. Nothing to do.'
let server: TestSmsServer
let count = 0
const somebody = () => `+4477009${(++count).toString().padStart(5, '0')}`

const providers = {
  twilio: (url: string, timeoutMs = 1_500) =>
    createTwilioProvider({
      accountSid: `AC${'0'.repeat(32)}`,
      authToken: 'secret',
      from: '+441632960000',
      apiUrl: url,
      timeoutMs,
    }),
  'http-sms': (url: string) =>
    createHttpSmsProvider({ url: `${url}/messages`, token: 'secret', timeoutMs: 300 }),
}

beforeAll(async () => {
  server = await startSmsServer()
})
afterAll(() => server.close())

describe.each(Object.entries(providers))('a text message through %s', (name, createProvider) => {
  let api: TestDelivery
  beforeAll(async () => {
    api = await openTestDelivery({ sms: createProvider(server.url) })
  })
  afterAll(() => api.close())
  beforeEach(() => server.misbehave(null))

  const effectsOn = (to: string) => server.effects.filter((effect) => effect.to === to)

  test('is sent once and written down', async () => {
    const to = somebody()
    const promised = await api.promiseSms(to.replace('+44', '0'))
    expect(await api.runSms(promised)).toBeNull()
    expect(await api.runSms(promised)).toBeNull()
    expect(effectsOn(to)).toMatchObject([{ text: TEXT }])
    expect(server.requests.at(-1)?.authorization).toMatch(name === 'twilio' ? /^Basic / : /^Bearer secret$/)
    expect(await api.messageOf(promised)).toMatchObject({ status: 'SENT', provider: name, jobState: 'DONE' })
  })

  test.each<[string, SmsFault]>([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['refused credentials', { status: 401, body: { code: 20003, message: 'Authenticate' } }],
    ['silence', 'hang'],
    ['a closed connection', 'close'],
    ['garbage', 'garbage'],
    ['an answer without an end', 'huge'],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }],
  ])('waits for another try after %s', async (_, fault) => {
    const promised = await api.promiseSms(somebody())
    server.misbehave(fault)
    expect(await api.runSms(promised)).toBeInstanceOf(TemporaryFailure)
    expect(await api.messageOf(promised)).toMatchObject({
      status: 'QUEUED',
      attempts: [{ provider: name, outcome: 'TEMPORARY_FAILURE' }],
    })
  })

  test('is left alone for as long as the provider says', async () => {
    const promised = await api.promiseSms(somebody())
    server.misbehave({ status: 429, headers: { 'retry-after': '7' } })
    expect(await api.runSms(promised)).toMatchObject({ retryAfterMs: 7_000 })
    server.misbehave({
      status: 429,
      headers: { 'retry-after': new Date(Date.now() + 20_000).toUTCString() },
    })
    const { retryAfterMs } = (await api.runSms(promised)) as TemporaryFailure
    expect(retryAfterMs).toBeGreaterThan(15_000)
    expect(retryAfterMs).toBeLessThanOrEqual(20_000)
  })

  test('has failed when it is refused, and its number may be written to', async () => {
    const to = somebody()
    server.misbehave({ status: 400, body: { code: 21617, message: 'too long' } })
    expect(await api.runSms(await api.promiseSms(to))).toBeInstanceOf(PermanentFailure)
    server.misbehave(null)
    expect(await api.runSms(await api.promiseSms(to))).toBeNull()
    expect(effectsOn(to)).toHaveLength(1)
  })

  test('is not sent again to a number that is refused', async () => {
    const to = somebody()
    const refusal = { code: 21614, message: 'not a mobile number' }
    server.misbehave({ status: name === 'twilio' ? 400 : 422, body: refusal })
    const first = await api.promiseSms(to)
    expect(await api.runSms(first)).toBeInstanceOf(PermanentFailure)
    expect(await api.messageOf(first)).toMatchObject({ status: 'FAILED' })
    server.misbehave(null)
    const second = await api.promiseSms(to)
    expect(await api.runSms(second)).toBeNull()
    expect(await api.messageOf(second)).toMatchObject({ status: 'SUPPRESSED', attempts: [] })
  })

  test('stops when its run has taken too long', async () => {
    server.misbehave('hang')
    // The provider's own time would outlast the test's.
    const { send } = createProvider(server.url, 60_000)
    const sms = { key: 'a-key', to: somebody(), text: TEXT }
    await expect(send(sms, AbortSignal.timeout(50))).rejects.toMatchObject({ kind: 'temporary' })
  })

  test('keeps no secret of ours in the log', async () => {
    const promised = await api.promiseSms(somebody())
    server.misbehave({
      status: 400,
      body: { message: 'no: Bearer secret, https://u:secret@api.example/?token=secret' },
    })
    await api.runSms(promised)
    expect(JSON.stringify(await api.messageOf(promised))).not.toContain('secret')
  })
})

test('a message taken over without an answer has its effect once, by its key', async () => {
  const api = await openTestDelivery({ sms: providers['http-sms'](server.url) })
  const to = somebody()
  const promised = await api.promiseSms(to)
  server.misbehave('lose')
  expect(await api.runSms(promised)).toBeInstanceOf(TemporaryFailure)
  server.misbehave(null)
  expect(await api.runSms(promised, { attempt: 2 })).toBeNull()
  expect(server.effects.filter((effect) => effect.to === to)).toMatchObject([{ key: promised.messageId }])
  await api.close()
})

test('a receipt that cannot be kept as it is does not make the message be sent again', async () => {
  const reference = `\0${'a'.repeat(199)}😀`
  const odd = { name: 'odd', send: () => Promise.resolve({ reference }), close: () => Promise.resolve() }
  const api = await openTestDelivery({ sms: odd })
  const promised = await api.promiseSms(somebody())
  expect(await api.runSms(promised)).toBeNull()
  expect(await api.messageOf(promised)).toMatchObject({ status: 'SENT', jobState: 'DONE' })
  await api.close()
})

test('a customer gets five a day: of eight at once three wait for tomorrow', async () => {
  const api = await openTestDelivery({ sms: providers['http-sms'](server.url) })
  const to = somebody()
  const promised = await Promise.all(Array.from({ length: 8 }, () => api.promiseSms(to)))
  const outcomes = await Promise.all(promised.map((each) => api.runSms(each)))
  const until = new Date(api.time.now + 24 * 3_600_000)
  expect(outcomes.filter((outcome) => outcome instanceof Deferral)).toMatchObject(Array(3).fill({ until }))
  expect(server.effects.filter((effect) => effect.to === to)).toHaveLength(5)
  await api.close()
})
