import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../error-mapping.ts'
import { codeOf, identityStage, openBrowser, openTestApi, PASSWORD, type TestApi } from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

describe('an account', () => {
  test('is opened by registering, following the mail’s link and signing in', async () => {
    const email = stage.somebody()
    const browser = openBrowser(api)
    const { identity } = browser.call
    expect(await identity.register({ name: ' Eve ', email, password: PASSWORD })).toEqual({
      status: 'CHECK_INBOX',
    })
    expect(await codeOf(identity.signIn({ email, password: PASSWORD }))).toBe('SIGN_IN_FAILED')
    await identity.verifyEmail({ token: await stage.tokenFor(email), password: PASSWORD })
    expect(await browser.call.identity.getSession()).toMatchObject({ role: 'CUSTOMER', name: 'Eve' })
    expect(browser.state.token).toMatch(/^[\w-]{43}$/)
  })

  test('keeps no password, only its argon2id hash', async () => {
    const { email } = await stage.customer()
    const user = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test.each([
    ['short', 'ninechars'],
    ['long', 'x'.repeat(129)],
    ['in common use', 'password123'],
  ])('does not take a password that is too %s', async (_, password) => {
    const call = api.caller.identity.register({ name: 'Eve', email: stage.somebody(), password })
    const error = toPublicError(await call.catch((thrown) => thrown))
    expect(error).toMatchObject({ code: 'VALIDATION_ERROR', fields: { password: [expect.any(String)] } })
  })

  test('that was never verified is taken over by who registers last: the earlier link is worth nothing', async () => {
    const email = stage.somebody()
    const { identity } = api.caller
    await identity.register({ name: 'Mallory', email, password: PASSWORD })
    const mallorys = await stage.tokenFor(email)
    api.time.now += 60_000
    await identity.register({ name: 'Eve', email, password: 'another password of mine' })
    expect(await codeOf(identity.verifyEmail({ token: mallorys, password: PASSWORD }))).toBe('LINK_INVALID')
    const password = 'another password of mine'
    await identity.verifyEmail({ token: await stage.tokenFor(email), password })
    expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: PASSWORD }))).toBe(
      'SIGN_IN_FAILED',
    )
    expect(
      await codeOf(openBrowser(api).call.identity.signIn({ email, password: 'another password of mine' })),
    ).toBe('done')
  })

  test('registered once more changes nothing, and tells its owner alone', async () => {
    const { email } = await stage.customer()
    api.time.now += 60_000
    const answer = await api.caller.identity.register({
      name: 'Mallory',
      email,
      password: 'another password of mine',
    })
    expect(answer).toEqual({ status: 'CHECK_INBOX' })
    expect(await stage.templates(email)).toEqual(['verify-email', 'account-exists'])
    expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: PASSWORD }))).toBe('done')
  })

  test('registered twenty times at once is one account and one mail', async () => {
    const email = stage.somebody()
    const calls = Array.from({ length: 20 }, () =>
      api.caller.identity.register({ name: 'Eve', email, password: PASSWORD }),
    )
    await Promise.all(calls)
    expect(await stage.templates(email)).toEqual(['verify-email'])
  })
})

test('the link opens an account only to who knows its password: a stranger’s is never confirmed', async () => {
  const email = stage.somebody()
  const mallorys = 'a password of Mallory'
  await api.caller.identity.register({ name: 'Mallory', email, password: mallorys })
  await api.caller.identity.register({ name: 'Eve', email, password: PASSWORD })
  const token = await stage.tokenFor(email)
  const call = openBrowser(api).call.identity.verifyEmail({ token, password: PASSWORD })
  expect(toPublicError(await call.catch((error) => error))).toMatchObject({
    code: 'VALIDATION_ERROR',
    fields: { password: [expect.any(String)] },
  })
  expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: mallorys }))).toBe(
    'SIGN_IN_FAILED',
  )
})

describe('signing in', () => {
  test('fails alike for a wrong password, an unknown address and an account that is closed', async () => {
    const { email } = await stage.customer()
    const closed = await stage.customer()
    await api.database.primary.user.update({
      where: { email: closed.email },
      data: { status: 'DEACTIVATED' },
    })
    const attempts = [
      { email, password: 'not my password at all' },
      { email: stage.somebody(), password: PASSWORD },
      { email: closed.email, password: PASSWORD },
    ]
    const answers = await Promise.all(
      attempts.map((given) =>
        openBrowser(api)
          .call.identity.signIn(given)
          .catch((error) => JSON.stringify(toPublicError(error))),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('SIGN_IN_FAILED')
  })

  test('gives a new token, and the one before it is worth nothing', async () => {
    const { email, browser } = await stage.signedIn()
    const { token: first } = browser.state
    await browser.call.identity.signIn({ email, password: PASSWORD })
    expect(browser.state.token).not.toBe(first)
    const thief = openBrowser(api)
    thief.state.token = first
    expect(await thief.call.identity.getSession()).toBeNull()
  })

  test('keeps no token in Redis, only its hash', async () => {
    const { email, browser } = await stage.signedIn()
    const { id } = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    const kept = await api.services.sessions.list(id)
    const hash = createHash('sha256').update(browser.state.token ?? '')
    expect(kept.map((session) => session.id)).toEqual([hash.digest('hex')])
    expect(JSON.stringify(kept)).not.toContain(browser.state.token)
  })

  test('tells nothing while Redis is away, not even of a right password', async () => {
    const { email } = await stage.customer()
    const away = () => Promise.reject(new Error('away'))
    const services = { ...api.services, sessions: { ...api.services.sessions, read: away } }
    for (const password of [PASSWORD, 'not my password at all'])
      expect(await codeOf(openBrowser({ services }).call.identity.signIn({ email, password }))).toBe(
        'SERVICE_UNAVAILABLE',
      )
  })
})
