import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
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
const START = new Date('2026-11-26T10:00:00Z')

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: START })
  stage = identityStage(api)
})
afterAll(() => api.close())
/** Past the step of every code that a test has used. */
afterEach(() => {
  api.time.now += 120_000
})

/** Somebody whose password was right in a new browser. */
async function challenged(email: string) {
  const browser = openBrowser(api)
  const { status } = await browser.call.identity.signIn({ email, password: PASSWORD })
  return { browser, status }
}
const newest = () => api.database.primary.auditEntry.findFirst({ orderBy: { sequence: 'desc' } })

describe('staff', () => {
  test('have no session by their password alone', async () => {
    const { email } = await stage.member()
    const { browser, status } = await challenged(email)
    expect(status).toBe('SECOND_FACTOR')
    expect(browser.state.token).toBeNull()
    expect(await browser.call.identity.getSession()).toBeNull()
    // What the browser holds is no session either.
    browser.state.token = browser.state.challenge
    expect(await browser.call.identity.getSession()).toBeNull()
  })

  test('are signed in by password and code', async () => {
    const { email, secret } = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    await browser.call.identity.showCode({ code: stage.codeOfApp(secret).replace(/^.../, '$& ') })
    expect(await browser.call.identity.getSession()).toMatchObject({ role: 'EDITOR', name: 'Mia' })
    expect(browser.state.challenge).toBeNull()
  })

  test('stay signed in when they change their password, and everybody else is out', async () => {
    const { email, secret, browser } = await stage.member()
    api.time.now += 30_000
    const other = (await challenged(email)).browser
    await other.call.identity.showCode({ code: stage.codeOfApp(secret) })
    await browser.call.account.changePassword({ currentPassword: PASSWORD, password: `${PASSWORD} 2` })
    expect(await browser.call.identity.getSession()).not.toBeNull()
    expect(await other.call.identity.getSession()).toBeNull()
  })

  test('who forgot their password set a new one by mail, and still show their code', async () => {
    const { email } = await stage.member()
    const browser = openBrowser(api)
    await browser.call.identity.requestPasswordReset({ email })
    await browser.call.identity.resetPassword({
      token: await stage.tokenFor(email),
      password: 'another long one',
    })
    expect(browser.state.token).toBeNull()
    const { status } = await browser.call.identity.signIn({ email, password: 'another long one' })
    expect(status).toBe('SECOND_FACTOR')
  })
})

test('a session that a change has ended makes no new one, though Redis still has it', async () => {
  const { userId, browser } = await stage.member()
  await api.database.primary.user.update({
    where: { id: userId },
    data: { credentialVersion: { increment: 1 } },
  })
  const change = browser.call.account.changePassword({ currentPassword: PASSWORD, password: `${PASSWORD} 2` })
  expect(await codeOf(change)).toBe('UNAUTHENTICATED')
})

describe('a code', () => {
  test('is good once, also for two who show it at once', async () => {
    const { email, secret } = await stage.member()
    api.time.now += 30_000
    const [one, other] = [await challenged(email), await challenged(email)]
    const code = stage.codeOfApp(secret)
    const codes = await Promise.all([
      codeOf(one.browser.call.identity.showCode({ code })),
      codeOf(other.browser.call.identity.showCode({ code })),
    ])
    expect(codes.sort()).toEqual(['VALIDATION_ERROR', 'done'])
  })

  test('that set up the app does not sign in, nor one from before a later one', async () => {
    const { email, secret } = await stage.member()
    const { browser } = await challenged(email)
    expect(await codeOf(browser.call.identity.showCode({ code: stage.codeOfApp(secret) }))).toBe(
      'VALIDATION_ERROR',
    )
    await browser.call.identity.showCode({ code: stage.codeOfApp(secret, 30) })
    const again = await challenged(email)
    expect(await codeOf(again.browser.call.identity.showCode({ code: stage.codeOfApp(secret) }))).toBe(
      'VALIDATION_ERROR',
    )
  })

  test('of somebody else’s app does not count', async () => {
    const { email } = await stage.member()
    const stranger = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    const code = stage.codeOfApp(stranger.secret)
    expect(await codeOf(browser.call.identity.showCode({ code }))).toBe('VALIDATION_ERROR')
  })

  test('is asked for five times and no more, however right the sixth', async () => {
    const { email, secret } = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    const right = stage.codeOfApp(secret)
    const wrong = right === '000000' ? '000001' : '000000'
    for (let tries = 0; tries < 5; tries += 1)
      expect(await codeOf(browser.call.identity.showCode({ code: wrong }))).toBe('VALIDATION_ERROR')
    expect(await codeOf(browser.call.identity.showCode({ code: right }))).toBe('CHALLENGE_EXPIRED')
  })

  test.each(['', '12345', 'abcdef', '1234567', '１２３４５６'])(
    '%j is refused with its field',
    async (code) => {
      const { email } = await stage.member()
      const { browser } = await challenged(email)
      expect(await codeOf(browser.call.identity.showCode({ code }))).toBe('VALIDATION_ERROR')
    },
  )
})

describe('a challenge', () => {
  test('that nobody was given, or was used, opens nothing', async () => {
    const { email, secret } = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    const used = browser.state.challenge
    await browser.call.identity.showCode({ code: stage.codeOfApp(secret) })
    for (const token of [null, '', 'x', 'A'.repeat(43), used]) {
      const stranger = openBrowser(api)
      stranger.state.challenge = token
      expect(await codeOf(stranger.call.identity.getChallenge())).toBe('CHALLENGE_EXPIRED')
      const code = stage.codeOfApp(secret, 30)
      expect(await codeOf(stranger.call.identity.showCode({ code }))).toBe('CHALLENGE_EXPIRED')
    }
  })

  test('from before a new password is over', async () => {
    const { email, secret, browser: own } = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    await own.call.account.changePassword({ currentPassword: PASSWORD, password: `${PASSWORD} 2` })
    expect(await codeOf(browser.call.identity.showCode({ code: stage.codeOfApp(secret) }))).toBe(
      'CHALLENGE_EXPIRED',
    )
  })

  test('of somebody deactivated meanwhile is over', async () => {
    const { email, secret, userId, owner } = await stage.member()
    api.time.now += 30_000
    const { browser } = await challenged(email)
    const set = { userId, version: 1, status: 'DEACTIVATED', reason: 'Left us' } as const
    await owner.browser.call.staff.identity.setStaffStatus(set)
    expect(await codeOf(browser.call.identity.showCode({ code: stage.codeOfApp(secret) }))).toBe(
      'CHALLENGE_EXPIRED',
    )
    expect(await codeOf(challenged(email))).toBe('SIGN_IN_FAILED')
  })

  test('does not set up a second app beside the first, nor show its secret', async () => {
    const owner = await stage.staff('OWNER')
    const email = stage.somebody()
    await owner.browser.call.staff.identity.inviteStaff({ email, role: 'EDITOR' })
    const browser = openBrowser(api)
    const token = await stage.tokenFor(email)
    await browser.call.identity.acceptInvitation({ token, name: 'Mia', password: PASSWORD })
    const late = await challenged(email)
    expect(late.status).toBe('SECOND_FACTOR_SETUP')
    const secret = (await browser.call.identity.getChallenge()).setUp?.secret ?? ''
    const lateSecret = (await late.browser.call.identity.getChallenge()).setUp?.secret ?? ''
    expect(lateSecret).not.toBe(secret)
    await browser.call.identity.setUpSecondFactor({ code: stage.codeOfApp(secret) })
    const second = late.browser.call.identity.setUpSecondFactor({ code: stage.codeOfApp(lateSecret) })
    expect(await codeOf(second)).toBe('CHALLENGE_EXPIRED')
    const third = await challenged(email)
    expect((await third.browser.call.identity.getChallenge()).setUp).toBeNull()
    const again = third.browser.call.identity.setUpSecondFactor({ code: stage.codeOfApp(secret, 30) })
    expect(await codeOf(again)).toBe('CHALLENGE_EXPIRED')
  })
})

describe('a recovery code', () => {
  test('signs in once, is in the audit log, and is nowhere in it', async () => {
    const { email, recoveryCodes, userId } = await stage.member()
    const recoveryCode = recoveryCodes[3] ?? ''
    const { browser } = await challenged(email)
    await browser.call.identity.showRecoveryCode({ recoveryCode: recoveryCode.toLowerCase() })
    expect(await browser.call.identity.getSession()).not.toBeNull()
    const entry = await newest()
    expect(entry).toMatchObject({
      actorId: userId,
      action: 'identity.showRecoveryCode',
      changes: { codesLeft: { before: 10, after: 9 } },
    })
    const again = await challenged(email)
    expect(await codeOf(again.browser.call.identity.showRecoveryCode({ recoveryCode }))).toBe(
      'VALIDATION_ERROR',
    )
  })

  test('of somebody else does not count', async () => {
    const { email } = await stage.member()
    const { recoveryCodes } = await stage.member()
    const { browser } = await challenged(email)
    const shown = browser.call.identity.showRecoveryCode({ recoveryCode: recoveryCodes[0] ?? '' })
    expect(await codeOf(shown)).toBe('VALIDATION_ERROR')
  })

  test('is worth nothing once there are new ones, which want the password and a code', async () => {
    const { email, recoveryCodes, browser, secret } = await stage.member()
    api.time.now += 30_000
    const { renewRecoveryCodes } = browser.call.staff.identity
    const code = stage.codeOfApp(secret)
    expect(await codeOf(renewRecoveryCodes({ password: 'not my password', code }))).toBe('VALIDATION_ERROR')
    const renewed = await renewRecoveryCodes({ password: PASSWORD, code })
    expect(await codeOf(renewRecoveryCodes({ password: PASSWORD, code }))).toBe('VALIDATION_ERROR')
    const { browser: lost } = await challenged(email)
    const old = { recoveryCode: recoveryCodes[0] ?? '' }
    expect(await codeOf(lost.call.identity.showRecoveryCode(old))).toBe('VALIDATION_ERROR')
    await lost.call.identity.showRecoveryCode({ recoveryCode: renewed.recoveryCodes[0] ?? '' })
    expect(await lost.call.identity.getSession()).not.toBeNull()
  })
})

describe('a second factor', () => {
  test('is replaced by its owner with password and code: they are out, and set up another', async () => {
    const { email, browser, secret } = await stage.member()
    api.time.now += 30_000
    await browser.call.staff.identity.replaceSecondFactor({
      password: PASSWORD,
      code: stage.codeOfApp(secret),
    })
    expect(await browser.call.identity.getSession()).toBeNull()
    expect((await challenged(email)).status).toBe('SECOND_FACTOR_SETUP')
  })

  test('is reset by an administrator with a reason, not for themselves nor for superiors', async () => {
    const admin = await stage.member('ADMIN')
    const { userId, browser, email, owner } = await stage.member('EDITOR')
    const reason = 'Lost their telephone'
    const { resetSecondFactor } = admin.browser.call.staff.identity
    expect(await codeOf(resetSecondFactor({ userId: admin.userId, reason }))).toBe('FORBIDDEN')
    expect(await codeOf(resetSecondFactor({ userId: owner.userId, reason }))).toBe('FORBIDDEN')
    await resetSecondFactor({ userId, reason })
    expect(await browser.call.identity.getSession()).toBeNull()
    expect((await challenged(email)).status).toBe('SECOND_FACTOR_SETUP')
    expect(await newest()).toMatchObject({
      action: 'staff.identity.resetSecondFactor',
      reason,
      targetId: userId,
    })
  })

  test('and its recovery codes are kept sealed or hashed, and are nowhere in the audit log', async () => {
    const { userId, secret, recoveryCodes } = await stage.member()
    const { database } = api
    const kept = await database.primary.$queryRaw<{ row: string }[]>`
      SELECT row_to_json(all_of_it)::text AS row FROM (
        SELECT encode(sealed_secret, 'escape') AS it FROM identity.second_factors WHERE user_id = ${userId}::uuid
        UNION ALL SELECT code_hash FROM identity.recovery_codes WHERE user_id = ${userId}::uuid
        UNION ALL SELECT row_to_json(entry)::text FROM platform.audit_entries entry) AS all_of_it`
    const text = kept.map(({ row }) => row).join('\n')
    expect(kept.length).toBeGreaterThan(11)
    for (const hidden of [secret, secret.replaceAll(' ', ''), ...recoveryCodes])
      expect(text).not.toContain(hidden)
  })
})
