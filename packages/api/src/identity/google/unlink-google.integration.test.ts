import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimsOf, comeInWithGoogle } from '../../testing/come-in-with-google.ts'
import { codeOf, identityStage, type openBrowser, openTestApi, type TestApi } from '../../testing/index.ts'
import type { GoogleClaims } from './google-sign-in.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

const comeIn = (claims: GoogleClaims) => comeInWithGoogle(api, claims)
const userOf = (email: string) => api.database.primary.user.findUniqueOrThrow({ where: { email } })
const sessionOf = (browser: ReturnType<typeof openBrowser>) => browser.call.identity.getSession()

describe('unlinking', () => {
  test('is possible with a password, and puts everybody else out who came in by Google', async () => {
    const { email, browser } = await stage.signedIn()
    const claims = claimsOf(email)
    const { browser: phone } = await comeIn(claims)
    expect(await browser.call.account.getSignInMethods()).toEqual({ hasPassword: true, isGoogleLinked: true })
    await browser.call.account.unlinkGoogle()
    expect(await sessionOf(phone)).toBeNull()
    expect(await browser.call.account.getSignInMethods()).toEqual({
      hasPassword: true,
      isGoogleLinked: false,
    })
    expect(await codeOf(browser.call.account.unlinkGoogle())).toBe('done')
    expect((await userOf(email)).credentialVersion).toBe(2)
  })

  test('is not done by a session from before another password, though Redis still has it', async () => {
    const { email, browser } = await stage.signedIn()
    await comeIn(claimsOf(email))
    await api.database.primary.user.update({ where: { email }, data: { credentialVersion: 2 } })
    expect(await codeOf(browser.call.account.unlinkGoogle())).toBe('UNAUTHENTICATED')
    expect((await userOf(email)).googleSubject).not.toBeNull()
  })

  test('is not, when it would leave no way in', async () => {
    const email = stage.somebody()
    const { browser } = await comeIn(claimsOf(email))
    expect(await browser.call.account.getSignInMethods()).toEqual({
      hasPassword: false,
      isGoogleLinked: true,
    })
    expect(await codeOf(browser.call.account.unlinkGoogle())).toBe('PASSWORD_NEEDED')
    expect((await userOf(email)).googleSubject).not.toBeNull()
  })

  test.each(['getSignInMethods', 'unlinkGoogle'] as const)('is for the signed-in: %s', async (name) => {
    expect(await codeOf(api.caller.account[name]())).toBe('UNAUTHENTICATED')
  })
})
