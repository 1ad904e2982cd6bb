import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identityStage, openTestApi, SECRET, type TestApi } from '../../../testing/index.ts'

const COMMAND = join(import.meta.dirname, '../../../../../../scripts/audit-verify.mjs')

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-26T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())
beforeEach(async () => {
  await tamper(`TRUNCATE platform.audit_entries`)
  await tamper(`UPDATE platform.audit_chain_end SET last_sequence = 0, last_hash = ''`)
  const { browser } = await stage.staff('OWNER')
  const { createApiToken } = browser.call.staff.developer
  for (const name of ['One', 'Two', 'Three'])
    await createApiToken({ name, scopes: ['jobs:read'], expiresInDays: 1 })
})

/** Past the triggers. */
const tamper = (statement: string) => api.asOwner(`SET session_replication_role = 'replica'`, statement)

/** `npm run audit:verify`, as a process. */
function verify(settings: Record<string, string> = {}): Promise<{ code: number | null; said: string }> {
  const env = { DATABASE_URL: api.databaseUrl, APP_SECRET: SECRET, PATH: '/usr/bin:/bin', ...settings }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said: said.trim() }))
  })
}

describe('npm run audit:verify', () => {
  test('says that a whole log is whole, and how long it is', async () => {
    expect(await verify()).toEqual({ code: 0, said: 'The audit log is whole: 3 entries.' })
  })

  test.each([
    [
      `UPDATE platform.audit_entries SET target_label = 'Else' WHERE sequence = 2`,
      'entry 2 is not as it was written, or was sealed under another APP_SECRET.',
    ],
    [`DELETE FROM platform.audit_entries WHERE sequence = 3`, 'entry 3 is missing.'],
    [`DELETE FROM platform.audit_chain_end`, 'the row that says where it ends is missing.'],
  ])('after %s names the first broken entry and fails', async (statement, problem) => {
    await tamper(statement)
    expect(await verify()).toEqual({ code: 1, said: `The audit log is broken: ${problem}` })
    await tamper(
      `INSERT INTO platform.audit_chain_end (id, last_sequence, last_hash) VALUES (1, 0, '') ON CONFLICT DO NOTHING`,
    )
  })

  test.each([
    ['DATABASE_URL', 'postgresql://nobody:x@127.0.0.1:1/none'],
    ['APP_SECRET', 'short'],
  ])('does not say that all is well when it could not look: %s is %s', async (name, value) => {
    expect(await verify({ [name]: value })).toEqual({ code: 1, said: expect.not.stringContaining('whole') })
  })
})
