import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import { claimsOf, comeInWithGoogle } from '../../testing/come-in-with-google.ts'
import {
  codeOf,
  identityStage,
  openBrowser,
  openTestApi,
  PASSWORD,
  type TestApi,
} from '../../testing/index.ts'
import { newToken } from '../new-token.ts'
import { idOf } from '../sessions.ts'
import type { GoogleClaims } from './google-sign-in.ts'
import { signInWithGoogle } from './sign-in-with-google.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

const userOf = (email: string) => api.database.primary.user.findUniqueOrThrow({ where: { email } })
const sessionOf = (browser: ReturnType<typeof openBrowser>) => browser.call.identity.getSession()

const comeIn = (claims: GoogleClaims, browser?: ReturnType<typeof openBrowser>) =>
  comeInWithGoogle(api, claims, browser)

describe('who is new', () => {
  test('gets an account without a password, verified, and comes back to the same one', async () => {
    const email = stage.somebody()
    const claims = claimsOf(email.toUpperCase())
    const { browser } = await comeIn(claims)
    expect(await sessionOf(browser)).toMatchObject({ role: 'CUSTOMER', name: 'Eve of Google' })
    const user = await userOf(email)
    expect(user).toMatchObject({ passwordHash: null, googleSubject: claims.subject })
    expect(user.emailVerifiedAt).not.toBeNull()
    expect(await stage.templates(email)).toEqual([])
    const again = await comeIn({ ...claims, email: stage.somebody(), name: 'Another' })
    expect(await sessionOf(again.browser)).toMatchObject({ userId: user.id, name: 'Eve of Google' })
  })

  test.each([
    ['is not verified', { isEmailVerified: false }],
    ['is missing', { email: undefined }],
    ['is none', { email: 'eve' }],
  ])('gets none when the address %s', async (_, given) => {
    const claims = claimsOf(stage.somebody(), given)
    const { browser, code } = await comeIn(claims)
    expect([code, browser.state.token]).toEqual(['GOOGLE_SIGN_IN_FAILED', null])
    expect(await api.database.primary.user.count({ where: { googleSubject: claims.subject } })).toBe(0)
  })

  test('and comes ten times at once has one account, and is signed in each time', async () => {
    const claims = claimsOf(stage.somebody())
    const all = await Promise.all(Array.from({ length: 10 }, () => comeIn(claims)))
    const ids = await Promise.all(all.map(async ({ browser }) => (await sessionOf(browser))?.userId))
    expect(new Set(ids)).toEqual(new Set([(await userOf(claims.email ?? '')).id]))
  })

  test('fails with a password like everybody who has none', async () => {
    const email = stage.somebody()
    await comeIn(claimsOf(email))
    const answers = await Promise.all(
      [email, stage.somebody()].map((given) =>
        openBrowser(api)
          .call.identity.signIn({ email: given, password: PASSWORD })
          .catch((error) => JSON.stringify(toPublicError(error))),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('SIGN_IN_FAILED')
  })

  test('sets a first password by mail, not by a password that is none', async () => {
    const email = stage.somebody()
    const claims = claimsOf(email)
    const { browser } = await comeIn(claims)
    const call = browser.call.account.changePassword({ currentPassword: 'none', password: PASSWORD })
    expect(toPublicError(await call.catch((error) => error))).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: { currentPassword: ['You have no password yet. Ask for a link that sets one.'] },
    })
    await api.caller.identity.requestPasswordReset({ email })
    await api.caller.identity.resetPassword({ token: await stage.tokenFor(email), password: PASSWORD })
    expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: PASSWORD }))).toBe('done')
    expect((await comeIn(claims)).code).toBe('done')
  })
})

describe('an account with the address', () => {
  test('that is verified is linked: both ways lead to it, nobody is signed out, and its owner is told', async () => {
    const { email, browser } = await stage.signedIn()
    const claims = claimsOf(email)
    const came = await comeIn(claims)
    expect((await sessionOf(came.browser))?.userId).toBe((await userOf(email)).id)
    expect(await sessionOf(browser)).not.toBeNull()
    expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: PASSWORD }))).toBe('done')
    expect((await userOf(email)).name).toBe('Eve')
    await comeIn(claims)
    expect(await stage.templates(email)).toEqual(['verify-email', 'google-linked'])
  })

  test('that nobody has verified is taken over: a stranger’s password, name and link are worth nothing', async () => {
    const email = stage.somebody()
    await api.caller.identity.register({ name: 'Mallory', email, password: PASSWORD })
    const token = await stage.tokenFor(email)
    const { browser } = await comeIn(claimsOf(email))
    expect(await sessionOf(browser)).toMatchObject({ name: 'Eve of Google' })
    expect(await userOf(email)).toMatchObject({ passwordHash: null, credentialVersion: 2 })
    expect(await codeOf(api.caller.identity.verifyEmail({ token, password: PASSWORD }))).toBe('LINK_INVALID')
    expect(await codeOf(openBrowser(api).call.identity.signIn({ email, password: PASSWORD }))).toBe(
      'SIGN_IN_FAILED',
    )
    expect(await stage.templates(email)).toEqual(['verify-email', 'google-linked'])
    const { id: userId } = await userOf(email)
    const jobs = await api.database.primary.outboxJob.findMany({ where: { job: 'identity.end-sessions' } })
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ userId, credentialVersion: 2 })
  })

  test('that nobody has verified is left by whoever is in it all the same', async () => {
    const email = stage.somebody()
    await api.caller.identity.register({ name: 'Mallory', email, password: PASSWORD })
    const { id: userId, role, name } = await userOf(email)
    const stranger = openBrowser(api)
    stranger.state.token = newToken()
    const [now, device] = [api.time.now, 'Firefox on Linux']
    const seen = { createdAtMs: now, lastSeenAtMs: now, device }
    const record = { userId, role, name, isDemo: false, credentialVersion: 1, ...seen }
    await api.services.sessions.put(idOf(stranger.state.token), record)
    expect(await sessionOf(stranger)).not.toBeNull()
    const { browser } = await comeIn(claimsOf(email))
    expect(await sessionOf(stranger)).toBeNull()
    expect((await sessionOf(browser))?.userId).toBe(userId)
  })

  test('that ten come to at once is linked once, and told of once', async () => {
    const { email } = await stage.customer()
    const claims = claimsOf(email)
    const all = await Promise.all(Array.from({ length: 10 }, () => comeIn(claims)))
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(['done']))
    expect(await stage.templates(email)).toEqual(['verify-email', 'google-linked'])
  })

  test('and linked to another Google account is not opened by this one', async () => {
    const { email } = await stage.customer()
    const first = claimsOf(email)
    await comeIn(first)
    expect((await comeIn(claimsOf(email))).code).toBe('GOOGLE_SIGN_IN_FAILED')
    expect((await userOf(email)).googleSubject).toBe(first.subject)
  })

  test('is one of two, when one Google account comes with both addresses at once: the other stays as it is', async () => {
    const [one, other] = [await stage.customer(), await stage.customer()]
    const claims = claimsOf(one.email)
    await Promise.all([comeIn(claims), comeIn({ ...claims, email: other.email })])
    const users = await api.database.primary.user.findMany({ where: { googleSubject: claims.subject } })
    expect(users).toHaveLength(1)
  })
})

describe('an address that is not Google’s to vouch for', () => {
  const notGoogles = { isEmailGoogles: false }

  test('opens an account to who is new, and none that is there: its former owner stays out', async () => {
    const fresh = claimsOf(stage.somebody(), notGoogles)
    expect((await comeIn(fresh)).code).toBe('done')
    expect((await comeIn(fresh)).code).toBe('done')
    const { email } = await stage.customer()
    expect((await comeIn(claimsOf(email, notGoogles))).code).toBe('GOOGLE_SIGN_IN_FAILED')
    const unverified = stage.somebody()
    await api.caller.identity.register({ name: 'Eve', email: unverified, password: PASSWORD })
    expect((await comeIn(claimsOf(unverified, notGoogles))).code).toBe('GOOGLE_SIGN_IN_FAILED')
    expect((await userOf(unverified)).passwordHash).not.toBeNull()
  })

  test('is its owner’s once they set a password by a link in a mail: who came in by Google is out for good', async () => {
    const email = stage.somebody()
    const former = claimsOf(email, notGoogles)
    const { browser } = await comeIn(former)
    await api.caller.identity.requestPasswordReset({ email })
    await api.caller.identity.resetPassword({ token: await stage.tokenFor(email), password: PASSWORD })
    expect(await sessionOf(browser)).toBeNull()
    expect((await comeIn(former)).code).toBe('GOOGLE_SIGN_IN_FAILED')
    expect(await userOf(email)).toMatchObject({ googleSubject: null })
  })

  test('once unlinked is not linked again', async () => {
    const email = stage.somebody()
    const former = claimsOf(email, notGoogles)
    await comeIn(former)
    await api.database.primary.user.update({ where: { email }, data: { googleSubject: null } })
    expect((await comeIn(former)).code).toBe('GOOGLE_SIGN_IN_FAILED')
  })
})

describe('one answer', () => {
  test.each(['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT'] as const)(
    'for %s, who is never linked',
    async (role) => {
      const { email } = await stage.staff(role)
      const { browser, code } = await comeIn(claimsOf(email))
      expect([code, browser.state.token]).toEqual(['GOOGLE_SIGN_IN_FAILED', null])
      expect((await userOf(email)).googleSubject).toBeNull()
    },
  )

  test('for who has accepted an invitation to the staff: it unlinks Google', async () => {
    const { email } = await stage.customer()
    const claims = claimsOf(email)
    const { browser: phone } = await comeIn(claims)
    const owner = await stage.staff('OWNER')
    await owner.browser.call.staff.identity.inviteStaff({ email, role: 'EDITOR' })
    const token = await stage.tokenFor(email)
    await openBrowser(api).call.identity.acceptInvitation({ token, name: 'Mia', password: PASSWORD })
    expect(await sessionOf(phone)).toBeNull()
    expect(await userOf(email)).toMatchObject({ role: 'EDITOR', googleSubject: null })
    expect((await comeIn(claims)).code).toBe('GOOGLE_SIGN_IN_FAILED')
  })

  test('for who has joined the staff since, who was deactivated, and who set up a second factor', async () => {
    const answers = await Promise.all(
      [
        { role: 'EDITOR' as const },
        { status: 'DEACTIVATED' as const },
        { secondFactor: { create: { sealedSecret: Buffer.from('x'), confirmedAt: new Date() } } },
      ].map(async (data) => {
        const email = stage.somebody()
        const claims = claimsOf(email)
        await comeIn(claims)
        await api.database.primary.user.update({ where: { email }, data })
        const call = signInWithGoogle(openBrowser(api).context, claims)
        return call.catch((error) => JSON.stringify(toPublicError(error)))
      }),
    )
    const unverified = claimsOf(stage.somebody(), { isEmailVerified: false })
    const call = signInWithGoogle(openBrowser(api).context, unverified)
    answers.push(await call.catch((error) => JSON.stringify(toPublicError(error))))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('GOOGLE_SIGN_IN_FAILED')
  })
})

test('coming in gives a new token, and the one before it is worth nothing', async () => {
  const { browser } = await stage.signedIn()
  const { token: first } = browser.state
  await comeIn(claimsOf(stage.somebody()), browser)
  expect(browser.state.token).not.toBe(first)
  const thief = openBrowser(api)
  thief.state.token = first
  expect(await sessionOf(thief)).toBeNull()
})

test('an account closed while its owner comes in lets nobody in', async () => {
  const email = stage.somebody()
  const { sessions } = api.services
  const put: typeof sessions.put = async (id, record) => {
    await api.database.primary.user.update({ where: { email }, data: { status: 'DEACTIVATED' } })
    await sessions.put(id, record)
  }
  const browser = openBrowser({ services: { ...api.services, sessions: { ...sessions, put } } })
  const { code } = await comeIn(claimsOf(email), browser)
  expect([code, browser.state.token]).toEqual(['GOOGLE_SIGN_IN_FAILED', null])
})
