import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import { codeOf, identityStage, openTestApi, type TestApi } from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

const newestEntry = () => api.database.primary.auditEntry.findFirst({ orderBy: { sequence: 'desc' } })

describe('the list of staff', () => {
  test('comes by name, page by page, each person once and no customer', async () => {
    const { browser } = await stage.staff('OWNER', 'Zoë Owner')
    await stage.customer()
    for (const name of ['Ann', 'Ann', 'Ann', 'Bob']) await stage.staff('EDITOR', name)
    const seen: { userId: string; name: string }[] = []
    let cursor: string | undefined
    do {
      const page = await browser.call.staff.identity.listStaff({ limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    const everybody = await api.database.primary.user.count({ where: { role: { not: 'CUSTOMER' } } })
    expect(new Set(seen.map(({ userId }) => userId)).size).toBe(everybody)
    expect(seen).toHaveLength(everybody)
    expect(seen.slice(0, 4).map(({ name }) => name)).toEqual(['Ann', 'Ann', 'Ann', 'Bob'])
  })

  test('is searched by name and address, and a sign in it is only a sign', async () => {
    const { browser } = await stage.staff('OWNER')
    const { email } = await stage.staff('EDITOR', '100 % Carla')
    const find = async (q: string) =>
      (await browser.call.staff.identity.listStaff({ q })).items.map(({ name }) => name)
    expect(await find('carla')).toEqual(['100 % Carla'])
    expect(await find(email.toUpperCase())).toEqual(['100 % Carla'])
    expect(await find('0 %')).toEqual(['100 % Carla'])
    expect(await find('nobody of that name')).toEqual([])
  })
})

describe('a change of somebody on the staff', () => {
  test('is in the audit log with who, what, from which address, and the fields before and after', async () => {
    const owner = await stage.staff('OWNER', 'Olivia')
    const { userId } = await stage.staff('EDITOR', 'Ed')
    await owner.browser.call.staff.identity.updateStaff({
      userId,
      version: 1,
      name: 'Edward',
      role: 'EDITOR',
    })
    expect(await newestEntry()).toMatchObject({
      actorId: owner.userId,
      actorName: 'Olivia',
      actorRole: 'OWNER',
      action: 'staff.identity.updateStaff',
      targetType: 'staff',
      targetId: userId,
      targetLabel: 'Ed',
      changes: { name: { before: 'Ed', after: 'Edward' } },
      requestId: 'test',
    })
  })

  test('of their role ends their sessions before it is answered', async () => {
    const owner = await stage.staff('OWNER')
    const editor = await stage.staff('EDITOR', 'Ed')
    const { userId } = editor
    await owner.browser.call.staff.identity.updateStaff({
      userId,
      version: 1,
      name: 'Ed',
      role: 'CONSULTANT',
    })
    expect(await editor.browser.call.identity.getSession()).toBeNull()
  })

  test('that deactivates them ends their sessions, and is not made without a reason', async () => {
    const owner = await stage.staff('OWNER')
    const editor = await stage.staff('EDITOR')
    const set = { userId: editor.userId, version: 1, status: 'DEACTIVATED' } as const
    expect(await codeOf(owner.browser.call.staff.identity.setStaffStatus({ ...set, reason: ' ' }))).toBe(
      'VALIDATION_ERROR',
    )
    expect(await editor.browser.call.identity.getSession()).not.toBeNull()
    await owner.browser.call.staff.identity.setStaffStatus({ ...set, reason: 'Left us' })
    expect(await editor.browser.call.identity.getSession()).toBeNull()
    expect(await newestEntry()).toMatchObject({
      changes: { status: { before: 'ACTIVE', after: 'DEACTIVATED' } },
      reason: 'Left us',
    })
  })

  test('made from an older version is refused with both versions, and changes and logs nothing', async () => {
    const owner = await stage.staff('OWNER')
    const { userId } = await stage.staff('EDITOR', 'Ed')
    const save = (name: string) =>
      owner.browser.call.staff.identity.updateStaff({ userId, version: 1, name, role: 'EDITOR' })
    await save('Edward')
    const before = await newestEntry()
    const error = await save('Eddie').catch(toPublicError)
    expect(error).toMatchObject({
      code: 'VERSION_CONFLICT',
      conflict: { readVersion: 1, currentVersion: 2, current: { name: 'Edward', role: 'EDITOR' } },
    })
    expect((await newestEntry())?.sequence).toBe(before?.sequence)
  })

  test.each([
    ['ADMIN', 'OWNER'],
    ['ADMIN', 'ADMIN'],
  ] as const)('by an %s of an %s is refused', async (caller, whose) => {
    const admin = await stage.staff(caller)
    const { userId } = await stage.staff(whose)
    const { updateStaff, setStaffStatus, endStaffSessions } = admin.browser.call.staff.identity
    const reason = 'Because I want to'
    const calls = [
      updateStaff({ userId, version: 1, name: 'Mine', role: whose }),
      setStaffStatus({ userId, version: 1, status: 'DEACTIVATED', reason }),
      endStaffSessions({ userId, reason }),
    ]
    expect(await Promise.all(calls.map(codeOf))).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
  })

  test('makes nobody an owner but by an owner', async () => {
    const admin = await stage.staff('ADMIN')
    const { userId } = await stage.staff('EDITOR', 'Ed')
    const save = admin.browser.call.staff.identity.updateStaff({
      userId,
      version: 1,
      name: 'Ed',
      role: 'OWNER',
    })
    expect(await codeOf(save)).toBe('FORBIDDEN')
  })

  test('is not made of a customer, whatever is known of them', async () => {
    const owner = await stage.staff('OWNER')
    const { email } = await stage.customer()
    const { id: userId } = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    const save = owner.browser.call.staff.identity.updateStaff({
      userId,
      version: 1,
      name: 'Eve',
      role: 'OWNER',
    })
    expect(await codeOf(save)).toBe('STAFF_NOT_FOUND')
  })
})

describe('the last owner', () => {
  test('stays: of two who remove each other at once, one is refused', async () => {
    const { database } = api
    await database.primary.user.updateMany({ where: { role: 'OWNER' }, data: { role: 'EDITOR' } })
    const [one, other] = [await stage.staff('OWNER', 'One'), await stage.staff('OWNER', 'Other')]
    const demote = (by: typeof one, whom: typeof one) =>
      codeOf(
        by.browser.call.staff.identity.updateStaff({
          userId: whom.userId,
          version: 1,
          name: whom.name,
          role: 'ADMIN',
        }),
      )
    const codes = await Promise.all([demote(one, other), demote(other, one)])
    expect(codes.sort()).toEqual(['LAST_OWNER', 'done'])
    expect(await database.primary.user.count({ where: { role: 'OWNER', status: 'ACTIVE' } })).toBe(1)
  })

  test('is not one of the demonstration where its staff cannot sign in', async () => {
    const { user } = api.database.primary
    await user.updateMany({ where: { role: 'OWNER' }, data: { role: 'EDITOR' } })
    const demo = await stage.staff('OWNER', 'Demo owner')
    await user.update({ where: { id: demo.userId }, data: { isDemo: true } })
    const { userId, browser, name } = await stage.staff('OWNER')
    const demote = browser.call.staff.identity.updateStaff({ userId, version: 1, name, role: 'ADMIN' })
    expect(await codeOf(demote)).toBe('LAST_OWNER')
  })

  test('is not deactivated, not even by themselves', async () => {
    await api.database.primary.user.updateMany({ where: { role: 'OWNER' }, data: { role: 'EDITOR' } })
    const { userId, browser } = await stage.staff('OWNER')
    const set = { userId, version: 1, status: 'DEACTIVATED', reason: 'I go' } as const
    expect(await codeOf(browser.call.staff.identity.setStaffStatus(set))).toBe('LAST_OWNER')
    expect(await browser.call.identity.getSession()).not.toBeNull()
  })
})

test('an administrator ends somebody’s sessions with a reason, and it is in the log', async () => {
  const admin = await stage.staff('ADMIN')
  const editor = await stage.staff('EDITOR')
  const { userId } = editor
  expect((await admin.browser.call.staff.identity.listStaffSessions({ userId })).items).toHaveLength(1)
  await admin.browser.call.staff.identity.endStaffSessions({ userId, reason: 'Lost their telephone' })
  expect(await editor.browser.call.identity.getSession()).toBeNull()
  expect((await admin.browser.call.staff.identity.listStaffSessions({ userId })).items).toEqual([])
  expect(await newestEntry()).toMatchObject({
    action: 'staff.identity.endStaffSessions',
    reason: 'Lost their telephone',
  })
})
