import { createRateLimiter } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import type { Role } from '@lomash/db'
import { testRedisUrls } from '@lomash/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createCaller } from '../../caller.ts'
import { toPublicError } from '../../error-mapping.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { staffProcedure } from '../../procedures.ts'
import { codeOf, identityStage, openBrowser, openTestApi, type TestApi } from '../../testing/index.ts'
import { t } from '../../trpc.ts'
import type { CreateApiTokenInput } from './api-token.schema.ts'
import { createApiToken } from './create-api-token.ts'

const START = new Date('2026-11-26T10:00:00Z')
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let api: TestApi
let stage: ReturnType<typeof identityStage>
type Staff = Awaited<ReturnType<typeof stage.staff>>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: START })
  stage = identityStage(api)
})
beforeEach(() => {
  api.time.now = START.getTime()
})
afterAll(() => api.close())

const make = ({ browser }: Staff, scopes: CreateApiTokenInput['scopes'], expiresInDays = 30, name = 'CI') =>
  browser.call.staff.developer.createApiToken({ name, scopes, expiresInDays })
const revoke = ({ browser }: Staff, tokenId: string) =>
  browser.call.staff.developer.revokeApiToken({ tokenId })
/** A program that shows the token. */
const program = (bearer: string) => createCaller({ ...openBrowser(api).context, bearer })
const listStaffBy = (bearer: string) => codeOf(program(bearer).staff.identity.listStaff({}))
const listAuditBy = (bearer: string) => codeOf(program(bearer).staff.platform.listAuditEntries({}))
const newestEntry = () => api.database.primary.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
const setRole = (id: string, role: Role) =>
  api.database.primary.user.update({ where: { id }, data: { role } })

// First: no other test's notes are under way.
test('when a token was last used is noted, at most every five minutes', async () => {
  const maker = await stage.staff('OWNER')
  const { token } = await make(maker, ['staff:read'])
  const lastUsed = async () =>
    (await maker.browser.call.staff.developer.listApiTokens({})).items[0]?.lastUsedAt ?? null
  expect(await lastUsed()).toBeNull()
  await listStaffBy(token)
  const first = new Date(START).toISOString()
  await vi.waitFor(async () => expect(await lastUsed()).toBe(first))
  api.time.now += 5 * MINUTE_MS - 1
  await listStaffBy(token)
  api.time.now += 1
  await listStaffBy(token)
  await vi.waitFor(async () => expect(await lastUsed()).toBe(new Date(api.time.now).toISOString()))
  expect(api.statements.filter((sql) => /^UPDATE "identity"."api_tokens"/.test(sql))).toHaveLength(2)
})

describe('a token', () => {
  test('does what its scopes say and nothing else', async () => {
    const { token } = await make(await stage.staff('OWNER'), ['staff:read'])
    expect(token).toMatch(/^lwt_[\w-]{43}$/)
    expect([await listStaffBy(token), await listAuditBy(token)]).toEqual(['done', 'FORBIDDEN'])
  })

  test('is kept as a hash only, and told once', async () => {
    const maker = await stage.staff('OWNER')
    const { token, apiToken } = await make(maker, ['staff:read'])
    const row = await api.database.primary.apiToken.findUniqueOrThrow({ where: { id: apiToken.tokenId } })
    const listed = await maker.browser.call.staff.developer.listApiTokens({})
    const entry = await newestEntry()
    const told = JSON.stringify([row, listed, entry], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(told).not.toContain(token.slice(4))
    expect(JSON.stringify(entry.changes)).not.toContain(row.tokenHash)
  })

  test('never does more than its maker may now: not after they were given a lesser role, nor after they lost all', async () => {
    const maker = await stage.staff('OWNER')
    const { token } = await make(maker, ['staff:read', 'audit:read'])
    expect([await listStaffBy(token), await listAuditBy(token)]).toEqual(['done', 'done'])
    await setRole(maker.userId, 'EDITOR')
    expect([await listStaffBy(token), await listAuditBy(token)]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    await setRole(maker.userId, 'ADMIN')
    expect(await listStaffBy(token)).toBe('done')
    await setRole(maker.userId, 'CUSTOMER')
    expect(await listStaffBy(token)).toBe('FORBIDDEN')
  })

  test('does nothing while its maker is deactivated', async () => {
    const owner = await stage.staff('OWNER')
    const maker = await stage.staff('ADMIN')
    const { token } = await make(maker, ['staff:read'])
    const set = (version: number, status: 'ACTIVE' | 'DEACTIVATED') =>
      owner.browser.call.staff.identity.setStaffStatus({
        userId: maker.userId,
        version,
        status,
        reason: 'On leave',
      })
    await set(1, 'DEACTIVATED')
    expect(await listStaffBy(token)).toBe('UNAUTHENTICATED')
    await set(2, 'ACTIVE')
    expect(await listStaffBy(token)).toBe('done')
  })

  test('counts to the millisecond before its end and not at it', async () => {
    const { token } = await make(await stage.staff('OWNER'), ['staff:read'], 1)
    api.time.now += DAY_MS - 1
    expect(await listStaffBy(token)).toBe('done')
    api.time.now += 1
    expect(await listStaffBy(token)).toBe('UNAUTHENTICATED')
  })

  test.each(['', 'lwt_', `lwt_${'x'.repeat(43)}`, 'x'.repeat(100_000), '\0', 'lwt_'.repeat(11)])(
    'that is %.12j is refused, by what is for everybody, too',
    async (bearer) => {
      const calls = [
        program(bearer).staff.identity.listStaff({}),
        program(bearer).account.getProfile(),
        program(bearer).catalogue.listSales({}),
        program(bearer).identity.getSession(),
      ]
      expect(new Set(await Promise.all(calls.map(codeOf)))).toEqual(new Set(['UNAUTHENTICATED']))
    },
  )

  test('reads what everybody may, and does nothing with an account, were it its maker’s', async () => {
    const { token } = await make(await stage.staff('OWNER'), ['staff:read'])
    expect(await codeOf(program(token).catalogue.listSales({}))).toBe('done')
    expect(await codeOf(program(token).account.getProfile())).toBe('FORBIDDEN')
    expect(await program(token).identity.getSession()).toBeNull()
  })

  test('is named in the audit log, beside its maker, for what it did', async () => {
    const owner = await stage.staff('OWNER', 'Olivia')
    const { token } = await make(owner, ['notifications:write'], 30, 'Deploy')
    const router = t.router({
      touch: staffProcedure('notifications:write').mutation(({ ctx }) =>
        changeAsStaff(ctx, async () => ({
          result: 'done',
          audit: [
            { target: { type: 'test', id: '1', label: 'One' }, before: null, after: { touched: true } },
          ],
        })),
      ),
    })
    await t
      .createCallerFactory(router)({ ...openBrowser(api).context, bearer: token })
      .touch()
    expect(await newestEntry()).toMatchObject({
      actorId: owner.userId,
      actorName: 'Olivia (API token Deploy)',
      actorRole: 'OWNER',
    })
  })
})

describe('making one', () => {
  test('with what its maker may not do, or no token carries, is refused by name', async () => {
    const admin = await stage.staff('ADMIN')
    const scopes = ['staff:read', 'staff:write'] as never
    expect(await make(admin, scopes).catch(toPublicError)).toMatchObject({ code: 'VALIDATION_ERROR' })
    const { userId, name, browser } = admin
    const staff = { userId, name, role: 'ADMIN', permissions: ['developer:use', 'staff:read'] } as const
    const context = { ...browser.context, staff, audit: { action: 'test', isWritten: false } }
    const input = { name: 'CI', scopes: ['staff:read' as const, 'jobs:write' as const], expiresInDays: 1 }
    const error = await createApiToken(context, input).catch(toPublicError)
    expect(error).toMatchObject({ fields: { scopes: ['Your role does not allow jobs:write'] } })
    expect(await codeOf(make(await stage.staff('EDITOR'), ['catalogue:read']))).toBe('FORBIDDEN')
  })

  test.each([0, 366, 1.5])('for %d days is refused', async (days) => {
    expect(await codeOf(make(await stage.staff('OWNER'), ['staff:read'], days))).toBe('VALIDATION_ERROR')
  })

  test('is in the audit log, with its scopes and its end', async () => {
    const maker = await stage.staff('OWNER')
    const { apiToken } = await make(maker, ['staff:read', 'audit:read'], 7, 'Reports')
    expect(await newestEntry()).toMatchObject({
      action: 'staff.developer.createApiToken',
      targetType: 'api-token',
      targetId: apiToken.tokenId,
      targetLabel: 'Reports',
      changes: {
        scopes: { before: null, after: ['staff:read', 'audit:read'] },
        expiresAt: { before: null, after: '2026-12-03T10:00:00.000Z' },
      },
    })
  })

  test('more than twenty that count is refused, however many are made at once', async () => {
    const maker = await stage.staff('OWNER')
    const codes = await Promise.all(Array.from({ length: 23 }, () => codeOf(make(maker, ['staff:read'], 2))))
    expect(codes.filter((code) => code === 'done')).toHaveLength(20)
    expect(new Set(codes)).toEqual(new Set(['done', 'TOO_MANY_API_TOKENS']))
    api.time.now += 2 * DAY_MS
    expect(await codeOf(make(maker, ['staff:read']))).toBe('done')
  })

  test('more than ten within an hour is refused', async () => {
    const redis = await connectedRedis(testRedisUrls().stateUrl)
    const { browser } = await stage.staff('OWNER')
    const services = { ...api.services, rateLimiter: createRateLimiter(redis) }
    const { developer } = createCaller({ ...browser.context, clientKey: 'somebody', services }).staff
    const codes: string[] = []
    for (let n = 0; n < 11; n++)
      codes.push(
        await codeOf(developer.createApiToken({ name: 'CI', scopes: ['staff:read'], expiresInDays: 1 })),
      )
    redis.disconnect()
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'done'), 'RATE_LIMITED'])
  })
})

describe('revoking one', () => {
  test('ends it with the next call, is in the audit log, and is done once', async () => {
    const maker = await stage.staff('OWNER')
    const { token, apiToken } = await make(maker, ['staff:read'])
    await revoke(maker, apiToken.tokenId)
    expect(await listStaffBy(token)).toBe('UNAUTHENTICATED')
    expect(await newestEntry()).toMatchObject({
      action: 'staff.developer.revokeApiToken',
      targetLabel: 'CI',
      changes: { state: { before: 'ACTIVE', after: 'REVOKED' } },
    })
    expect(await codeOf(revoke(maker, apiToken.tokenId))).toBe('API_TOKEN_NOT_FOUND')
  })

  test('is done by its maker also when they make none any more, and by who could appoint them', async () => {
    const [owner, maker, editor] = [
      await stage.staff('OWNER'),
      await stage.staff('ADMIN'),
      await stage.staff('EDITOR'),
    ]
    const tokens = [await make(maker, ['staff:read']), await make(maker, ['staff:read'])]
    const ids = tokens.map(({ apiToken }) => apiToken.tokenId)
    const [first = '', second = ''] = ids
    expect(await codeOf(revoke(editor, first))).toBe('API_TOKEN_NOT_FOUND')
    expect(await codeOf(revoke(await stage.staff('ADMIN'), first))).toBe('API_TOKEN_NOT_FOUND')
    const { items } = await owner.browser.call.staff.developer.listApiTokens({ userId: maker.userId })
    expect(items.map(({ tokenId }) => tokenId).sort()).toEqual(ids.sort())
    expect(await codeOf(revoke(owner, first))).toBe('done')
    await setRole(maker.userId, 'EDITOR')
    expect(await codeOf(revoke(maker, second))).toBe('done')
  })
})

test('the list has one’s own tokens, newest first, page by page, with what became of them', async () => {
  const maker = await stage.staff('OWNER')
  await make(await stage.staff('OWNER'), ['staff:read'], 30, 'Another’s')
  await make(maker, ['staff:read'], 1, 'First')
  const { apiToken } = await make(maker, ['staff:read'], 30, 'Second')
  await make(maker, ['staff:read'], 30, 'Third')
  await revoke(maker, apiToken.tokenId)
  api.time.now += DAY_MS
  const { listApiTokens } = maker.browser.call.staff.developer
  const page = await listApiTokens({ limit: 2 })
  const next = await listApiTokens({ limit: 2, cursor: page.nextCursor ?? '' })
  expect([...page.items, ...next.items].map(({ name, state }) => [name, state])).toEqual([
    ['Third', 'ACTIVE'],
    ['Second', 'REVOKED'],
    ['First', 'EXPIRED'],
  ])
  expect(next.nextCursor).toBeNull()
})
