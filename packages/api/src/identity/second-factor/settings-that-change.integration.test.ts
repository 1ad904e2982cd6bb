import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  codeOf,
  identityStage,
  openBrowser,
  openTestApi,
  PASSWORD,
  type TestApi,
} from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())
afterEach(() => {
  api.time.now += 120_000
})

async function challenged(email: string) {
  const browser = openBrowser(api)
  const { status } = await browser.call.identity.signIn({ email, password: PASSWORD })
  return { browser, status }
}
const newest = () => api.database.primary.auditEntry.findFirst({ orderBy: { sequence: 'desc' } })

test('the demonstration’s staff do not sign in where people shop', async () => {
  const { email, userId, secret } = await stage.member()
  await api.database.primary.user.update({ where: { id: userId }, data: { isDemo: true } })
  expect(await codeOf(challenged(email))).toBe('SIGN_IN_FAILED')
  api.services.allowsDemoStaff = true
  const { browser, status } = await challenged(email)
  expect(status).toBe('SECOND_FACTOR')
  api.time.now += 30_000
  await browser.call.identity.showCode({ code: stage.codeOfApp(secret) })
  expect(await browser.call.identity.getSession()).toMatchObject({ role: 'EDITOR' })
  // What they signed in to before ends with it.
  api.services.allowsDemoStaff = false
  expect(await browser.call.identity.getSession()).toBeNull()
  expect(await codeOf(browser.call.account.getProfile())).toBe('UNAUTHENTICATED')
})

test('under another APP_SECRET a recovery code leads to setting up the app anew, and nobody past it', async () => {
  const { email, secret, recoveryCodes } = await stage.member()
  api.time.now += 30_000
  const { secondFactorKey } = api.services
  api.services.secondFactorKey = new Uint8Array(32).fill(7)
  const { browser } = await challenged(email)
  const shown = browser.call.identity.showCode({ code: stage.codeOfApp(secret) })
  await expect(shown).rejects.toMatchObject({
    cause: { code: 'VALIDATION_ERROR', fields: { code: [expect.stringContaining('recovery code')] } },
  })
  const [first = '', second = ''] = recoveryCodes
  expect(await browser.call.identity.showRecoveryCode({ recoveryCode: first })).toEqual({
    status: 'SECOND_FACTOR_SETUP',
  })
  expect(browser.state.token).toBeNull()
  expect(await newest()).toMatchObject({ changes: { codesLeft: { before: 10, after: 9 } } })
  // Whoever only knows the password is asked for a code as before, and a second recovery code is no way past the set-up.
  expect((await challenged(email)).status).toBe('SECOND_FACTOR')
  expect(await codeOf(browser.call.identity.showRecoveryCode({ recoveryCode: second }))).toBe(
    'CHALLENGE_EXPIRED',
  )
  const made = (await browser.call.identity.getChallenge()).setUp?.secret ?? ''
  await browser.call.identity.setUpSecondFactor({ code: stage.codeOfApp(made) })
  expect(await browser.call.identity.getSession()).toMatchObject({ role: 'EDITOR' })
  api.time.now += 120_000
  const again = (await challenged(email)).browser
  await again.call.identity.showCode({ code: stage.codeOfApp(made) })
  expect(await again.call.identity.getSession()).not.toBeNull()
  api.services.secondFactorKey = secondFactorKey
})

test('what was offered under another APP_SECRET is begun again', async () => {
  const { email, browser: own, secret } = await stage.member()
  api.time.now += 120_000
  await own.call.staff.identity.replaceSecondFactor({ password: PASSWORD, code: stage.codeOfApp(secret) })
  const { browser, status } = await challenged(email)
  expect(status).toBe('SECOND_FACTOR_SETUP')
  const { secondFactorKey } = api.services
  api.services.secondFactorKey = new Uint8Array(32).fill(7)
  expect(await codeOf(browser.call.identity.getChallenge())).toBe('CHALLENGE_EXPIRED')
  api.services.secondFactorKey = secondFactorKey
})
