import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  codeOf,
  identityStage,
  openBrowser,
  openTestApi,
  PASSWORD,
  type TestApi,
} from '../../testing/index.ts'
import { makeOwnerLink } from './make-owner-link.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
const DAY_MS = 24 * 3_600_000

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

const userWith = (email: string) => api.database.primary.user.findUnique({ where: { email } })
const accept = (token: string, more: { email?: string; name?: string } = {}, browser = openBrowser(api)) =>
  browser.call.identity.acceptInvitation({ token, name: 'Mia', password: PASSWORD, ...more })

async function invited(role: 'ADMIN' | 'EDITOR' = 'EDITOR', email = stage.somebody()) {
  const owner = await stage.staff('OWNER')
  const { invitationId } = await owner.browser.call.staff.identity.inviteStaff({ email, role })
  return { owner, email, invitationId, token: await stage.tokenFor(email) }
}

describe('an invitation', () => {
  test('makes a member of the staff, verified, audited as done by themselves', async () => {
    const { email, token } = await invited()
    const browser = openBrowser(api)
    expect(await browser.call.identity.getInvitation({ token })).toEqual({ email, role: 'EDITOR' })
    expect(await accept(token, {}, browser)).toEqual({ status: 'SECOND_FACTOR_SETUP' })
    expect(browser.state.token).toBeNull()
    const user = await userWith(email)
    expect(user).toMatchObject({ name: 'Mia', role: 'EDITOR', status: 'ACTIVE' })
    expect(user?.emailVerifiedAt).not.toBeNull()
    const entry = await api.database.primary.auditEntry.findFirst({ where: { targetId: user?.id ?? '' } })
    expect(entry).toMatchObject({ actorId: user?.id, action: 'identity.acceptInvitation' })
  })

  test('is good once, also for two who use it at once', async () => {
    const { token } = await invited()
    const codes = await Promise.all([codeOf(accept(token)), codeOf(accept(token))])
    expect(codes.sort()).toEqual(['LINK_INVALID', 'done'])
    expect(await codeOf(accept(token))).toBe('LINK_INVALID')
  })

  test('ends after seven days, when it is taken back, and when a newer one is sent', async () => {
    const old = await invited()
    await old.owner.browser.call.staff.identity.inviteStaff({ email: old.email, role: 'ADMIN' })
    expect(await codeOf(accept(old.token))).toBe('LINK_INVALID')
    const newer = await stage.tokenFor(old.email)
    const revoked = await invited()
    const { revokeInvitation } = revoked.owner.browser.call.staff.identity
    await revokeInvitation({ invitationId: revoked.invitationId })
    expect(await codeOf(accept(revoked.token))).toBe('LINK_INVALID')
    expect(await codeOf(revokeInvitation({ invitationId: revoked.invitationId }))).toBe('INVITATION_CLOSED')
    api.time.now += 7 * DAY_MS
    expect(await codeOf(accept(newer))).toBe('LINK_EXPIRED')
  })

  test.each(['', 'x', 'AAAA', 'é'.repeat(40)])('forged as %j opens nothing', async (token) => {
    expect(await codeOf(accept(token))).toBe('LINK_INVALID')
  })

  test('of two to one address at once leaves one open', async () => {
    const owner = await stage.staff('OWNER')
    const email = stage.somebody()
    const invite = () => owner.browser.call.staff.identity.inviteStaff({ email, role: 'EDITOR' })
    await Promise.all([invite(), invite(), invite()])
    const open = { email, acceptedAt: null, revokedAt: null }
    expect(await api.database.primary.staffInvitation.count({ where: open })).toBe(1)
  })

  test('raises a customer, ends what was signed in to their account and every link from before', async () => {
    const { email, browser } = await stage.customer()
    await browser.call.identity.requestPasswordReset({ email })
    const reset = await stage.tokenFor(email)
    const { token } = await invited('EDITOR', email)
    await accept(token)
    expect(await browser.call.identity.getSession()).toBeNull()
    expect(await userWith(email)).toMatchObject({ role: 'EDITOR', credentialVersion: 2 })
    const late = openBrowser(api).call.identity.resetPassword({ token: reset, password: 'another long one' })
    expect(await codeOf(late)).toBe('LINK_INVALID')
  })

  test('to somebody on the staff is refused with its field', async () => {
    const { owner, email, token } = await invited()
    await accept(token)
    const again = owner.browser.call.staff.identity.inviteStaff({ email: email.toUpperCase(), role: 'ADMIN' })
    expect(await codeOf(again)).toBe('VALIDATION_ERROR')
  })

  test('to a role above one’s own is refused', async () => {
    const admin = await stage.staff('ADMIN')
    const { inviteStaff } = admin.browser.call.staff.identity
    for (const role of ['OWNER', 'ADMIN'] as const)
      expect(await codeOf(inviteStaff({ email: stage.somebody(), role }))).toBe('FORBIDDEN')
    expect(await codeOf(inviteStaff({ email: stage.somebody(), role: 'CONSULTANT' }))).toBe('done')
  })

  test('of somebody who was deactivated, or may not give that role any more, is worth nothing', async () => {
    const gone = await invited('ADMIN')
    const demoted = await invited('ADMIN')
    const other = await stage.staff('OWNER')
    const { setStaffStatus, updateStaff } = other.browser.call.staff.identity
    const [{ userId }, { userId: demotedId, name }] = [gone.owner, demoted.owner]
    await setStaffStatus({ userId, version: 1, status: 'DEACTIVATED', reason: 'Left us' })
    await updateStaff({ userId: demotedId, version: 1, name, role: 'ADMIN' })
    expect(await codeOf(accept(gone.token))).toBe('LINK_INVALID')
    expect(await codeOf(accept(demoted.token))).toBe('LINK_INVALID')
    expect(await userWith(gone.email)).toBeNull()
  })

  test('to a higher role is not taken back by inviting the same address to a lower one', async () => {
    const { email, token } = await invited('ADMIN')
    const admin = await stage.staff('ADMIN')
    const lower = admin.browser.call.staff.identity.inviteStaff({ email, role: 'EDITOR' })
    expect(await codeOf(lower)).toBe('FORBIDDEN')
    expect(await codeOf(accept(token))).toBe('done')
  })

  test('lies in no message: its link is signed when the mail is sent', async () => {
    const { email } = await invited()
    const message = await api.database.primary.notificationMessage.findFirst({ where: { recipient: email } })
    expect(JSON.stringify(message?.variables)).not.toContain('token')
  })

  test('is not accepted with a password in common use, and stays good', async () => {
    const { email, token } = await invited()
    const browser = openBrowser(api)
    const common = { token, name: 'Mia', password: '1234567890' }
    expect(await codeOf(browser.call.identity.acceptInvitation(common))).toBe('VALIDATION_ERROR')
    expect(await userWith(email)).toBeNull()
    expect(await codeOf(accept(token))).toBe('done')
  })
})

test('invitations are listed newest first, page by page', async () => {
  const { owner } = await invited()
  const { listInvitations } = owner.browser.call.staff.identity
  const first = await listInvitations({ limit: 2 })
  const second = await listInvitations({ limit: 100, cursor: first.nextCursor ?? '' })
  const ids = [...first.items, ...second.items].map(({ invitationId }) => invitationId)
  expect(ids).toEqual([...new Set(ids)].sort().reverse())
  expect(first.items[0]).toMatchObject({ state: 'OPEN', role: 'EDITOR' })
})

describe('the first owner', () => {
  const linkOf = async () => (await makeOwnerLink(api.services))?.split('token=')[1] ?? null
  beforeAll(() =>
    api.database.primary.user.updateMany({ where: { role: 'OWNER' }, data: { role: 'EDITOR' } }),
  )

  test('takes over nobody’s account by typing its address', async () => {
    const { email, browser } = await stage.customer()
    const link = (await linkOf()) ?? ''
    expect(await codeOf(accept(link, { email }))).toBe('VALIDATION_ERROR')
    expect(await userWith(email)).toMatchObject({ role: 'CUSTOMER', credentialVersion: 1 })
    expect(await browser.call.identity.getSession()).toMatchObject({ role: 'CUSTOMER' })
  })

  test('comes by a link that is good once, for a day, and replaces the one before it', async () => {
    const older = (await linkOf()) ?? ''
    const link = (await linkOf()) ?? ''
    expect(await codeOf(accept(older, { email: stage.somebody() }))).toBe('LINK_INVALID')
    expect(await codeOf(accept(link))).toBe('VALIDATION_ERROR')
    const [one, other] = [stage.somebody(), stage.somebody()]
    const codes = await Promise.all([
      codeOf(accept(link, { email: one })),
      codeOf(accept(link, { email: other })),
    ])
    expect(codes.sort()).toEqual(['LINK_INVALID', 'done'])
    expect(await api.database.primary.user.count({ where: { role: 'OWNER' } })).toBe(1)
  })

  test('by two links made and used at once is one, or none, and no fault', async () => {
    await api.database.primary.user.updateMany({ where: { role: 'OWNER' }, data: { role: 'EDITOR' } })
    const link = (await linkOf()) ?? ''
    const codes = await Promise.all([
      codeOf(accept(link, { email: stage.somebody() })),
      codeOf(linkOf()),
      codeOf(linkOf()),
    ])
    expect(codes.slice(1)).toEqual(['done', 'done'])
    expect(['done', 'LINK_INVALID']).toContain(codes[0])
    if (codes[0] !== 'done') await accept((await linkOf()) ?? '', { email: stage.somebody() })
  })

  test('once there, there is no such link', async () => {
    expect(await linkOf()).toBeNull()
  })

  test('is none of the demonstration', async () => {
    await api.database.primary.user.updateMany({ where: { role: 'OWNER' }, data: { isDemo: true } })
    const link = (await linkOf()) ?? ''
    api.time.now += DAY_MS
    expect(await codeOf(accept(link, { email: stage.somebody() }))).toBe('LINK_EXPIRED')
  })
})

describe('mail to an address whose account is closed', () => {
  test('says so, whether its owner registers or asks for a new password', async () => {
    const { email } = await stage.customer()
    await api.database.primary.user.update({ where: { email }, data: { status: 'DEACTIVATED' } })
    api.time.now += 120_000
    const browser = openBrowser(api)
    await browser.call.identity.register({ name: 'Eve', email, password: PASSWORD })
    await browser.call.identity.requestPasswordReset({ email })
    expect((await stage.templates(email)).slice(-2)).toEqual(['account-closed', 'account-closed'])
    expect(await userWith(email)).toMatchObject({ status: 'DEACTIVATED', credentialVersion: 1 })
  })
})
