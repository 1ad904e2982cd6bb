import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toPublicError } from '../error-mapping.ts'
import { signLink } from '../shared/signed-link.ts'
import { DAY_MS, MINUTE_MS, newsletterStage, openTestApi, type TestApi } from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof newsletterStage>
let people = 0
let email = ''

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = newsletterStage(api)
})
afterAll(() => api.close())
beforeEach(() => {
  email = `bob-${++people}@example.co.uk`
})

const subscribe = () => api.caller.customers.subscribeNewsletter({ email })
const confirm = (token: string) => api.caller.customers.confirmNewsletter({ token })
const unsubscribe = (token: string) => api.caller.customers.unsubscribeNewsletter({ token })
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (thrown) => toPublicError(thrown).code,
  )
const statusNow = async () => (await stage.subscription(email))?.status

describe('the link that confirms', () => {
  test('puts the address on the list, promises one welcome with a way out, and lifts an opt-out', async () => {
    await api.database.primary.notificationOptOut.create({
      data: { channel: 'EMAIL', address: email, topic: 'newsletter' },
    })
    await subscribe()
    expect(await confirm(await stage.tokenFor('confirm', email))).toEqual({ status: 'CONFIRMED' })
    expect(await statusNow()).toBe('CONFIRMED')
    expect(await stage.isOptedOut(email)).toBe(false)
    const welcome = (await stage.messages(email)).at(-1)
    expect(welcome).toMatchObject({
      templateKey: 'newsletter-welcome',
      topic: 'newsletter',
      unsubscribePath: expect.stringMatching(/^\/newsletter\/unsubscribe\?token=[\w-]+$/),
    })
  })

  test('says the same when it is followed again, also twenty times at once, and welcomes once', async () => {
    await subscribe()
    const token = await stage.tokenFor('confirm', email)
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(token)))
    expect(answers).toEqual(Array(20).fill({ status: 'CONFIRMED' }))
    api.time.now += DAY_MS
    expect(await confirm(token)).toEqual({ status: 'CONFIRMED' })
    expect(await stage.templates(email)).toEqual(['newsletter-confirm', 'newsletter-welcome'])
  })

  test('works for three days', async () => {
    await subscribe()
    const token = await stage.tokenFor('confirm', email)
    api.time.now += 3 * DAY_MS
    expect(await codeOf(confirm(token))).toBe('LINK_EXPIRED')
    api.time.now -= 1
    expect(await codeOf(confirm(token))).toBe('done')
  })

  test('of an earlier request no longer counts', async () => {
    await subscribe()
    const earlier = await stage.tokenFor('confirm', email)
    api.time.now += 11 * MINUTE_MS
    await subscribe()
    expect(await codeOf(confirm(earlier))).toBe('LINK_INVALID')
    expect(await statusNow()).toBe('PENDING')
    expect(await codeOf(confirm(await stage.tokenFor('confirm', email)))).toBe('done')
  })

  test('does not put somebody back who has unsubscribed since, nor confirm what was asked later', async () => {
    await stage.subscriber(email)
    const earlier = await stage.tokenFor('confirm', email)
    await unsubscribe(await stage.tokenFor('unsubscribe', email))
    expect(await codeOf(confirm(earlier))).toBe('LINK_INVALID')
    expect(await statusNow()).toBe('UNSUBSCRIBED')
    api.time.now += 1_000
    await subscribe()
    expect(await codeOf(confirm(earlier))).toBe('LINK_INVALID')
    expect(await statusNow()).toBe('PENDING')
    expect(await stage.isOptedOut(email)).toBe(true)
  })

  test('of an address that was forgotten since no longer counts', async () => {
    await subscribe()
    const token = await stage.tokenFor('confirm', email)
    await api.database.primary.newsletterSubscription.delete({ where: { email } })
    expect(await codeOf(confirm(token))).toBe('LINK_INVALID')
  })
})

describe('the link that unsubscribes', () => {
  test('ends it for as long as the address does not ask anew, however often it is followed', async () => {
    await stage.subscriber(email)
    const token = await stage.tokenFor('unsubscribe', email)
    const answers = await Promise.all(Array.from({ length: 20 }, () => unsubscribe(token)))
    expect(answers).toEqual(Array(20).fill({ status: 'UNSUBSCRIBED' }))
    const ended = await stage.subscription(email)
    expect(ended).toMatchObject({ status: 'UNSUBSCRIBED', unsubscribedAt: new Date(api.time.now) })
    expect(await stage.isOptedOut(email)).toBe(true)
    api.time.now += DAY_MS
    await unsubscribe(token)
    expect(await stage.subscription(email)).toEqual(ended)
  })

  test('works for two years, and also for who has come back since', async () => {
    await stage.subscriber(email)
    const token = await stage.tokenFor('unsubscribe', email)
    await unsubscribe(token)
    api.time.now += 1_000
    await stage.subscriber(email)
    expect(await stage.isOptedOut(email)).toBe(false)
    api.time.now += 700 * DAY_MS
    await unsubscribe(token)
    expect(await statusNow()).toBe('UNSUBSCRIBED')
    api.time.now += 31 * DAY_MS
    expect(await codeOf(unsubscribe(token))).toBe('LINK_EXPIRED')
  })

  test('stands in the message to who was on the list already', async () => {
    await stage.subscriber(email)
    await subscribe()
    const message = (await stage.messages(email)).at(-1)
    expect(message).toMatchObject({ templateKey: 'newsletter-already-subscribed', topic: 'newsletter' })
    expect(message?.unsubscribePath).toMatch(/^\/newsletter\/unsubscribe\?token=/)
    await unsubscribe(await stage.tokenFor('unsubscribe', email))
    expect(await statusNow()).toBe('UNSUBSCRIBED')
  })

  test('of an address that was forgotten since is answered the same', async () => {
    await stage.subscriber(email)
    await api.database.primary.newsletterSubscription.delete({ where: { email } })
    expect(await codeOf(unsubscribe(await stage.tokenFor('unsubscribe', email)))).toBe('done')
  })

  test('is good for that only, and the other for the other only', async () => {
    await stage.subscriber(email)
    const [confirming, ending] = [
      await stage.tokenFor('confirm', email),
      await stage.tokenFor('unsubscribe', email),
    ]
    expect(await codeOf(unsubscribe(confirming))).toBe('LINK_INVALID')
    expect(await codeOf(confirm(ending))).toBe('LINK_INVALID')
    expect(await statusNow()).toBe('CONFIRMED')
  })
})

describe('a token nobody was sent', () => {
  test.each(['', 'x', 'A'.repeat(100), 'A'.repeat(900_000), '\u0001', 'конфирм', '../../etc/passwd'])(
    '%.30j does nothing',
    async (token) => {
      const before = api.statements.length
      expect(await codeOf(confirm(token))).toBe('LINK_INVALID')
      expect(await codeOf(unsubscribe(token))).toBe('LINK_INVALID')
      expect(api.statements.length).toBe(before)
    },
  )

  test('made with another key, or with a letter changed, does nothing', async () => {
    await subscribe()
    const row = await stage.subscription(email)
    const subject = `${row?.id}:${row?.requestedAt.getTime()}`
    const forged = signLink(new Uint8Array(32), {
      purpose: 'newsletter.confirm',
      subject,
      expiresAt: api.time.now + DAY_MS,
    })
    expect(await codeOf(confirm(forged))).toBe('LINK_INVALID')
    const real = await stage.tokenFor('confirm', email)
    expect(await codeOf(confirm(real.slice(0, -1) + (real.endsWith('A') ? 'B' : 'A')))).toBe('LINK_INVALID')
    expect(await statusNow()).toBe('PENDING')
  })
})
