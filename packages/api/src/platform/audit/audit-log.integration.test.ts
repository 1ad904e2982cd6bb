import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { staffProcedure } from '../../procedures.ts'
import { codeOf, identityStage, openTestApi, type TestApi } from '../../testing/index.ts'
import { t } from '../../trpc.ts'
import { verifyAudit } from './verify-audit.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

/** Past the triggers. */
const tamper = (...statements: string[]) =>
  api.asOwner(`SET session_replication_role = 'replica'`, ...statements)
const verdict = () => verifyAudit(api.database, api.services.auditKey)

async function rename(times: number, name = 'Ed') {
  const owner = await stage.staff('OWNER')
  const { userId } = await stage.staff('EDITOR', name)
  for (let version = 1; version <= times; version += 1)
    await owner.browser.call.staff.identity.updateStaff({
      userId,
      version,
      name: `${name} ${version}`,
      role: 'EDITOR',
    })
  return { owner, userId }
}

describe('the audit log', () => {
  beforeEach(() =>
    tamper(
      'DELETE FROM platform.audit_entries',
      `UPDATE platform.audit_chain_end SET last_sequence = 0, last_hash = ''`,
    ),
  )

  test('is whole after many wrote to it at once, without a gap', async () => {
    const owner = await stage.staff('OWNER')
    const editors = await Promise.all(Array.from({ length: 12 }, () => stage.staff('EDITOR', 'Ed “Ø” 🔨')))
    await Promise.all(
      editors.map(({ userId }, place) =>
        owner.browser.call.staff.identity.updateStaff({
          userId,
          version: 1,
          name: `Ed ${place}`,
          role: 'EDITOR',
        }),
      ),
    )
    expect(await verdict()).toEqual({ isWhole: true, entries: 12 })
  })

  test.each([
    ['a name', `UPDATE platform.audit_entries SET actor_name = 'Nobody' WHERE sequence = 2`],
    ['a field', `UPDATE platform.audit_entries SET changes = '{}' WHERE sequence = 2`],
    ['a time', `UPDATE platform.audit_entries SET at = at + interval '1 ms' WHERE sequence = 2`],
    ['a reason', `UPDATE platform.audit_entries SET reason = 'Told to' WHERE sequence = 2`],
    ['a hash', `UPDATE platform.audit_entries SET hash = 'ab' WHERE sequence = 2`],
  ])('that was changed, %s, is found out', async (_, statement) => {
    await rename(3)
    await tamper(statement)
    expect(await verdict()).toEqual({ isWhole: false, sequence: '2', problem: 'CHANGED' })
  })

  test.each([1, 2, 3])('that lacks entry %i is found out', async (sequence) => {
    await rename(3)
    await tamper(`DELETE FROM platform.audit_entries WHERE sequence = ${sequence}`)
    expect(await verdict()).toEqual({ isWhole: false, sequence: String(sequence), problem: 'MISSING' })
  })

  test('refuses to be changed, deleted from or emptied: to the application by its rights, to their owner by triggers', async () => {
    await rename(1)
    for (const statement of [
      `UPDATE platform.audit_entries SET reason = 'x'`,
      `DELETE FROM platform.audit_entries`,
      `TRUNCATE platform.audit_entries`,
    ]) {
      await expect(api.database.primary.$executeRawUnsafe(statement)).rejects.toThrow('permission denied')
      await expect(api.asOwner(statement)).rejects.toThrow('never changed')
    }
    expect(await verdict()).toEqual({ isWhole: true, entries: 1 })
  })

  test('is read newest first, page by page, by who, what and when', async () => {
    const { owner, userId } = await rename(3)
    await rename(2)
    const { listAuditEntries } = owner.browser.call.staff.platform
    const first = await listAuditEntries({ targetId: userId, limit: 2 })
    const second = await listAuditEntries({ targetId: userId, limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ sequence }) => sequence)).toEqual(['3', '2', '1'])
    expect(second.nextCursor).toBeNull()
    expect((await listAuditEntries({ actorId: owner.userId })).items).toHaveLength(3)
    expect((await listAuditEntries({ action: 'staff.identity' })).items).toHaveLength(5)
    expect((await listAuditEntries({ action: 'staff.catalogue' })).items).toEqual([])
    expect((await listAuditEntries({ from: '2026-11-27T00:00:00Z' })).items).toEqual([])
    const otherList = listAuditEntries({ limit: 2, cursor: first.nextCursor ?? '' })
    expect(await codeOf(otherList)).toBe('INVALID_CURSOR')
  })
})

test('a staff mutation that wrote nothing into the audit log fails', async () => {
  const { browser } = await stage.staff('OWNER')
  const router = t.router({ forget: staffProcedure('staff:write').mutation(() => 'done') })
  const caller = t.createCallerFactory(router)({ ...browser.context })
  expect(await codeOf(caller.forget())).toBe('INTERNAL_ERROR')
})
