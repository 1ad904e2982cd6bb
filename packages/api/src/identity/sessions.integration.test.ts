import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../error-mapping.ts'
import { codeOf, identityStage, openBrowser, openTestApi, PASSWORD, type TestApi } from '../testing/index.ts'
import { endSessions } from './end-sessions.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

describe('a session', () => {
  test('ends when its owner signs out', async () => {
    const { browser } = await stage.signedIn()
    const { token } = browser.state
    await browser.call.identity.signOut()
    expect(browser.state.token).toBeNull()
    browser.state.token = token
    expect(await browser.call.identity.getSession()).toBeNull()
  })

  test('is in its owner’s list, and can be ended from another browser', async () => {
    const { email, browser } = await stage.signedIn()
    const phone = openBrowser(api, 'Safari on iPhone')
    await phone.call.identity.signIn({ email, password: PASSWORD })
    const { items } = await browser.call.account.listSessions()
    expect(items.map(({ device, isThisOne }) => [device, isThisOne]).sort()).toEqual([
      ['Firefox on Linux', true],
      ['Safari on iPhone', false],
    ])
    const sessionId = items.find(({ isThisOne }) => !isThisOne)?.sessionId ?? ''
    await browser.call.account.endSession({ sessionId })
    expect(await phone.call.identity.getSession()).toBeNull()
    expect(await browser.call.identity.getSession()).not.toBeNull()
  })

  test('of somebody else cannot be ended', async () => {
    const { browser } = await stage.signedIn()
    const victim = await stage.signedIn()
    const [theirs] = (await victim.browser.call.account.listSessions()).items
    const call = browser.call.account.endSession({ sessionId: theirs?.sessionId ?? '' })
    expect(await codeOf(call)).toBe('SESSION_NOT_FOUND')
    expect(await victim.browser.call.identity.getSession()).not.toBeNull()
  })

  test('lives on for as long as it is used: seven days from the last time', async () => {
    const { browser } = await stage.signedIn()
    api.time.now += 6 * 60_000
    await browser.call.identity.getSession()
    const [session] = (await browser.call.account.listSessions()).items
    expect(Date.parse(session?.lastSeenAt ?? '')).toBe(api.time.now)
  })

  test('that was ended is not brought back by being used at the same moment', async () => {
    const { browser } = await stage.signedIn()
    const { sessions } = api.services
    const { userId = '' } = (await browser.call.identity.getSession()) ?? {}
    const [own] = await sessions.list(userId)
    if (!own) throw new Error('no session')
    await sessions.end(userId, [own.id])
    expect(await sessions.renew(own.id, own.record)).toBe(false)
    expect(await browser.call.identity.getSession()).toBeNull()
  })

  test.each(['getProfile', 'listSessions'] as const)('is needed for %s', async (name) => {
    expect(await codeOf(api.caller.account[name]())).toBe('UNAUTHENTICATED')
  })

  test('cannot be read while Redis is away: nobody is signed out for that', async () => {
    const { browser } = await stage.signedIn()
    const { token } = browser.state
    const away = () => Promise.reject(new Error('away'))
    const broken = {
      ...api,
      services: { ...api.services, sessions: { ...api.services.sessions, read: away } },
    }
    const other = openBrowser(broken)
    other.state.token = token
    expect(await codeOf(other.call.identity.getSession())).toBe('SERVICE_UNAVAILABLE')
    expect(other.state.token).toBe(token)
    expect(await browser.call.identity.getSession()).not.toBeNull()
  })
})

describe('a password', () => {
  test('that is changed ends all other sessions at once, and promises it should Redis be away', async () => {
    const { email, browser } = await stage.signedIn()
    const phone = openBrowser(api)
    await phone.call.identity.signIn({ email, password: PASSWORD })
    const { token: first } = browser.state
    const password = 'quite another password'
    await browser.call.account.changePassword({ currentPassword: PASSWORD, password })
    expect(await phone.call.identity.getSession()).toBeNull()
    expect(await browser.call.identity.getSession()).not.toBeNull()
    expect(browser.state.token).not.toBe(first)
    expect(await codeOf(phone.call.identity.signIn({ email, password: PASSWORD }))).toBe('SIGN_IN_FAILED')
    expect(await codeOf(phone.call.identity.signIn({ email, password }))).toBe('done')
    expect((await stage.templates(email)).at(-1)).toBe('password-changed')
    const { userId } = (await browser.call.identity.getSession()) ?? {}
    const jobs = await api.database.primary.outboxJob.findMany({ where: { job: 'identity.end-sessions' } })
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ userId, credentialVersion: 2 })
    // What the job would still do: nothing.
    expect(await api.services.sessions.endOlder(userId ?? '', 2)).toBe(0)
  })

  test('is not changed by who does not know it', async () => {
    const { browser } = await stage.signedIn()
    const call = browser.call.account.changePassword({
      currentPassword: 'no idea',
      password: 'quite another password',
    })
    expect(toPublicError(await call.catch((error) => error))).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: { currentPassword: [expect.any(String)] },
    })
  })

  test('that is forgotten is set anew by a link that works once, for an hour, and ends every session', async () => {
    const { email, browser } = await stage.signedIn()
    const { identity } = api.caller
    api.time.now += 60_000
    await identity.requestPasswordReset({ email })
    const token = await stage.tokenFor(email)
    const password = 'one that I shall remember'
    await identity.resetPassword({ token, password })
    expect(await browser.call.identity.getSession()).toBeNull()
    expect(await codeOf(identity.resetPassword({ token, password: 'one that a thief would like' }))).toBe(
      'LINK_INVALID',
    )
    expect(await codeOf(browser.call.identity.signIn({ email, password }))).toBe('done')
    await identity.requestPasswordReset({ email })
    const late = await stage.tokenFor(email)
    api.time.now += 3_600_000
    expect(await codeOf(identity.resetPassword({ token: late, password }))).toBe('LINK_EXPIRED')
  })

  test('asked for of an address nobody has: the same answer, and only the mail tells', async () => {
    const email = stage.somebody()
    expect(await api.caller.identity.requestPasswordReset({ email })).toEqual({ status: 'CHECK_INBOX' })
    expect(await stage.templates(email)).toEqual(['no-account'])
  })

  test('that is changed while Redis is away is changed all the same, and the job ends the sessions', async () => {
    const { email, browser } = await stage.signedIn()
    const { token } = browser.state
    const { sessions } = api.services
    const away = () => Promise.reject(new Error('away'))
    const broken = { ...api.services, sessions: { ...sessions, endOlder: away, put: away } }
    const other = openBrowser({ services: broken })
    other.state.token = token
    const password = 'quite another password'
    await other.call.account.changePassword({ currentPassword: PASSWORD, password })
    expect(other.state.token).toBeNull()
    const { id: userId } = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    await endSessions(api.services, { userId, credentialVersion: 2 })
    expect(await browser.call.identity.getSession()).toBeNull()
  })

  test('changed while somebody signs in with the old one lets nobody in', async () => {
    const { email } = await stage.customer()
    const { sessions } = api.services
    const put: typeof sessions.put = async (id, record) => {
      await api.database.primary.user.update({
        where: { email },
        data: { credentialVersion: { increment: 1 } },
      })
      await sessions.put(id, record)
    }
    const browser = openBrowser({ ...api, services: { ...api.services, sessions: { ...sessions, put } } })
    expect(await codeOf(browser.call.identity.signIn({ email, password: PASSWORD }))).toBe('SIGN_IN_FAILED')
    expect(browser.state.token).toBeNull()
  })
})

test('a name that was changed is in all sessions of its owner, and brings back none that has ended', async () => {
  const { email, browser } = await stage.signedIn()
  const [phone, lost] = [openBrowser(api), openBrowser(api)]
  for (const each of [phone, lost]) await each.call.identity.signIn({ email, password: PASSWORD })
  const { token } = lost.state
  await lost.call.identity.signOut()
  const { version } = await browser.call.account.getProfile()
  await browser.call.account.updateProfile({ name: 'Evelyn', version })
  for (const each of [browser, phone])
    expect(await each.call.identity.getSession()).toMatchObject({ name: 'Evelyn' })
  lost.state.token = token
  expect(await lost.call.identity.getSession()).toBeNull()
})

test('a profile that was changed since it was read is not overwritten', async () => {
  const { browser } = await stage.signedIn()
  const { version } = await browser.call.account.getProfile()
  expect(await browser.call.account.updateProfile({ name: 'Evelyn', version })).toMatchObject({
    name: 'Evelyn',
  })
  const late = await browser.call.account.updateProfile({ name: 'Eva', version }).catch(toPublicError)
  expect(late).toMatchObject({
    code: 'VERSION_CONFLICT',
    conflict: { readVersion: version, currentVersion: version + 1, current: { name: 'Evelyn' } },
  })
  expect(await browser.call.identity.getSession()).toMatchObject({ name: 'Evelyn' })
})
