import { createRateLimiter } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import { testRedisUrls } from '@lomash/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '../caller.ts'
import { noBrowser } from '../context.ts'
import { toPublicError } from '../error-mapping.ts'
import { transact } from '../platform/index.ts'
import { MINUTE_MS, newsletterStage, openTestApi, type TestApi } from '../testing/index.ts'
import { subscribeNewsletter } from './subscribe-newsletter.ts'

let api: TestApi
let stage: ReturnType<typeof newsletterStage>
let people = 0

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = newsletterStage(api)
})
afterAll(() => api.close())

const somebody = () => `ada-${++people}@example.co.uk`
const subscribe = (email: string, website?: string) =>
  api.caller.customers.subscribeNewsletter(website === undefined ? { email } : { email, website })

/** The statements of one call: what each does to which table. */
async function statementsOf(call: () => Promise<unknown>): Promise<string[]> {
  const before = api.statements.length
  await call()
  return api.statements.slice(before).map((sql) => sql.trim().split(/\s+/).slice(0, 3).join(' '))
}

describe('signing up', () => {
  test('writes a request down and promises one mail with a link that confirms it', async () => {
    const email = somebody()
    expect(await subscribe(`  ${email.toUpperCase()} `)).toEqual({ status: 'CHECK_INBOX' })
    expect(await stage.subscription(email)).toMatchObject({ email, status: 'PENDING', wordingVersion: 1 })
    const [mail, ...more] = await stage.messages(email)
    expect(more).toEqual([])
    expect(mail).toMatchObject({ templateKey: 'newsletter-confirm', status: 'QUEUED' })
    expect(mail?.variables).toEqual({
      confirmPath: expect.stringMatching(/^\/newsletter\/confirm\?token=[\w-]+$/),
    })
    const jobs = await api.database.primary.outboxJob.findMany({
      where: { payload: { path: ['messageId'], equals: mail?.id ?? '' } },
    })
    expect(jobs).toHaveLength(1)
  })

  test('twenty times at once is one request and one mail', async () => {
    const email = somebody()
    const answers = await Promise.all(Array.from({ length: 20 }, () => subscribe(email)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"status":"CHECK_INBOX"}']),
    )
    expect(await api.database.primary.newsletterSubscription.count({ where: { email } })).toBe(1)
    expect(await stage.templates(email)).toEqual(['newsletter-confirm'])
  })

  test('again sends no second mail within ten minutes, then another', async () => {
    const email = somebody()
    await subscribe(email)
    const first = await stage.subscription(email)
    api.time.now += 10 * MINUTE_MS - 1
    await subscribe(email)
    expect(await stage.subscription(email)).toEqual(first)
    expect(await stage.templates(email)).toHaveLength(1)
    api.time.now += 1
    await subscribe(email)
    expect(await stage.templates(email)).toEqual(['newsletter-confirm', 'newsletter-confirm'])
    expect((await stage.subscription(email))?.requestedAt.getTime()).toBe(api.time.now)
  })

  test('of who is on the list tells its owner, once in ten minutes, and changes nothing', async () => {
    const email = somebody()
    await stage.subscriber(email)
    const before = await stage.subscription(email)
    await Promise.all(Array.from({ length: 20 }, () => subscribe(email)))
    const mails = ['newsletter-confirm', 'newsletter-welcome', 'newsletter-already-subscribed']
    expect(await stage.templates(email)).toEqual(mails)
    const { requestedAt: _, ...kept } = before ?? { requestedAt: null }
    expect(await stage.subscription(email)).toMatchObject(kept)
    api.time.now += 10 * MINUTE_MS - 1
    await subscribe(email)
    expect(await stage.templates(email)).toEqual(mails)
    api.time.now += 1
    await subscribe(email)
    expect(await stage.templates(email)).toEqual([...mails, 'newsletter-already-subscribed'])
  })

  test('after an unsubscription begins anew at once, once', async () => {
    const email = somebody()
    await stage.subscriber(email)
    await api.caller.customers.unsubscribeNewsletter({ token: await stage.tokenFor('unsubscribe', email) })
    api.time.now += 1_000
    await Promise.all(Array.from({ length: 20 }, () => subscribe(email)))
    expect(await stage.templates(email)).toEqual([
      'newsletter-confirm',
      'newsletter-welcome',
      'newsletter-confirm',
    ])
    expect(await stage.subscription(email)).toMatchObject({ status: 'PENDING' })
  })
})

describe('a stranger learns nothing of an address', () => {
  const strangers = { unknown: somebody(), confirmed: somebody() }
  beforeAll(() => stage.subscriber(strangers.confirmed))

  test.each([
    ['the first time', 0],
    ['a moment later', 0],
    ['eleven minutes later', 11 * MINUTE_MS],
    ['two days later', 48 * 60 * MINUTE_MS],
  ])(
    'known or not, %s the answer is the same to the byte and made by the same statements',
    async (_, laterMs) => {
      api.time.now += laterMs
      const answers: string[] = []
      const ask = (email: string) => async () => answers.push(JSON.stringify(await subscribe(email)))
      expect(await statementsOf(ask(strangers.confirmed))).toEqual(await statementsOf(ask(strangers.unknown)))
      expect(new Set(answers).size).toBe(1)
    },
  )
})

describe('a program that fills in every field', () => {
  test('gets the same answer, and nothing is written', async () => {
    const email = somebody()
    const statements = await statementsOf(async () =>
      expect(await subscribe(email, 'https://spam.example')).toEqual({ status: 'CHECK_INBOX' }),
    )
    expect(statements).toEqual([])
    expect(await stage.subscription(email)).toBeNull()
  })

  test('people send the field empty', async () => {
    const email = somebody()
    await subscribe(email, '')
    expect(await stage.templates(email)).toEqual(['newsletter-confirm'])
  })
})

describe('what is no address', () => {
  test.each([
    '',
    'ada',
    'ada@',
    'ada@localhost',
    'почта@пример.рф',
    'x'.repeat(100_000),
    'ada\0@example.com',
  ])('%.40j is refused with a message for the field', async (email) => {
    const error = toPublicError(await subscribe(email).catch((thrown) => thrown))
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', fields: { email: [expect.any(String)] } })
  })

  test('a domain of another script is one address, however it is spelled', async () => {
    await subscribe('Post@BÜCHER.example')
    await subscribe('post@xn--bcher-kva.example')
    expect(await stage.templates('post@xn--bcher-kva.example')).toHaveLength(1)
  })
})

test('a sign-up that is rolled back leaves no request, no mail and no job', async () => {
  const email = somebody()
  const before = await api.database.primary.outboxJob.count()
  const services = {
    ...api.services,
    database: {
      ...api.services.database,
      primary: {
        $transaction: (work: Parameters<typeof transact>[1]) =>
          transact(api.services, async (tx, changed) => {
            await work(tx, changed)
            throw new Error('the database went away')
          }),
      },
    },
  } as unknown as TestApi['services']
  const failed = subscribeNewsletter({ services, clientKey: null }, { email })
  await expect(failed).rejects.toThrow('the database went away')
  expect(await stage.subscription(email)).toBeNull()
  expect(await stage.messages(email)).toEqual([])
  expect(await api.database.primary.outboxJob.count()).toBe(before)
})

test('one address signs up twenty people an hour, and is told how long to wait', async () => {
  const redis = await connectedRedis(testRedisUrls().stateUrl)
  const services = { ...api.services, rateLimiter: createRateLimiter(redis) }
  const from = (clientKey: string) =>
    createCaller({ services, requestId: 'test', ...noBrowser, clientKey }).customers
  const key = crypto.randomUUID()
  for (let count = 0; count < 20; count++) await from(key).subscribeNewsletter({ email: somebody() })
  const refused = somebody()
  const thrown = await from(key)
    .subscribeNewsletter({ email: refused })
    .catch((error) => error)
  const error = toPublicError(thrown)
  expect(error).toMatchObject({ code: 'RATE_LIMITED', httpStatus: 429 })
  expect(error.retryAfterSeconds).toBeGreaterThan(3_500)
  expect(thrown.code).toBe('TOO_MANY_REQUESTS')
  expect(await stage.subscription(refused)).toBeNull()
  await from(crypto.randomUUID()).subscribeNewsletter({ email: refused })
  expect(await stage.templates(refused)).toHaveLength(1)
  redis.disconnect()
})
