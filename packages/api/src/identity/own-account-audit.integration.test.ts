import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, identityStage, openTestApi, PASSWORD, type TestApi } from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

describe('what staff change of their own account is in the audit log', () => {
  const since = async (work: () => Promise<unknown>) => {
    const last = await api.database.primary.auditEntry.count()
    await work()
    return api.database.primary.auditEntry.findMany({ where: { sequence: { gt: last } } })
  }

  test('their name, their password, and one set by a link, each once and without the password', async () => {
    const { userId, email, browser } = await stage.member()
    const entries = await since(async () => {
      await browser.call.account.updateProfile({ name: 'Mia Maria', version: 1 })
      await browser.call.account.changePassword({ currentPassword: PASSWORD, password: `${PASSWORD} 2` })
      await browser.call.identity.requestPasswordReset({ email })
      const token = await stage.tokenFor(email)
      await browser.call.identity.resetPassword({ token, password: `${PASSWORD} 3` })
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'account.updateProfile',
      'account.changePassword',
      'identity.resetPassword',
    ])
    for (const entry of entries)
      expect(entry).toMatchObject({ actorId: userId, targetId: userId, actorRole: 'EDITOR' })
    expect(entries[0]?.changes).toEqual({ name: { before: 'Mia', after: 'Mia Maria' } })
    expect(JSON.stringify(entries.map(({ changes }) => changes))).not.toContain(PASSWORD)
  })

  test('of a session that is over nothing is saved, and so nothing is missing', async () => {
    const { userId, browser } = await stage.member()
    for (const data of [{ credentialVersion: { increment: 1 } }, { status: 'DEACTIVATED' as const }]) {
      await api.database.primary.user.update({ where: { id: userId }, data })
      const renamed = browser.call.account.updateProfile({ name: 'Nobody', version: 1 })
      expect(await codeOf(renamed)).toBe('UNAUTHENTICATED')
    }
    expect(await api.database.primary.user.findUnique({ where: { id: userId } })).toMatchObject({
      name: 'Mia',
    })
  })

  test('many stale saves at once are refused without waiting for one another’s connections', async () => {
    const { browser } = await stage.customer()
    const saves = Array.from({ length: 12 }, () =>
      codeOf(browser.call.account.updateProfile({ name: 'X', version: 9 })),
    )
    expect(new Set(await Promise.all(saves))).toEqual(new Set(['VERSION_CONFLICT']))
  })

  test('a refused save is not, nor is what customers do', async () => {
    const { browser } = await stage.member()
    const customer = await stage.customer()
    const entries = await since(async () => {
      expect(await codeOf(browser.call.account.updateProfile({ name: 'X', version: 9 }))).toBe(
        'VERSION_CONFLICT',
      )
      await customer.browser.call.account.updateProfile({ name: 'Eve Two', version: 1 })
      const changed = { currentPassword: PASSWORD, password: `${PASSWORD} 2` }
      await customer.browser.call.account.changePassword(changed)
    })
    expect(entries).toEqual([])
  })
})
