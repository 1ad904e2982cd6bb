import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityStage, openTestApi, PASSWORD, type TestApi } from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = identityStage(api)
})
afterAll(() => api.close())

type Address = 'unknown' | 'unverified' | 'known' | 'closed'

async function addressThatIs(how: Address): Promise<string> {
  const email = stage.somebody()
  if (how === 'unknown') return email
  if (how === 'unverified') await api.caller.identity.register({ name: 'Eve', email, password: PASSWORD })
  else await stage.customer(email)
  if (how === 'closed')
    await api.database.primary.user.update({ where: { email }, data: { status: 'DEACTIVATED' } })
  return email
}

/** What was sent to the database meanwhile, without its values. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = api.statements.length
  await work()
  return api.statements.slice(before)
}

test.each([
  [
    'registering',
    (email: string) => api.caller.identity.register({ name: 'Eve', email, password: PASSWORD }),
  ],
  ['asking for a new password', (email: string) => api.caller.identity.requestPasswordReset({ email })],
])('%s runs the same statements whatever we know of the address', async (_, ask) => {
  const unknown = await addressThatIs('unknown')
  const others = await Promise.all((['unverified', 'known', 'closed'] as const).map(addressThatIs))
  // The pause between two mails is over.
  api.time.now += 3_600_000
  const expected = await statementsOf(() => ask(unknown))
  expect(expected.length).toBeGreaterThanOrEqual(3)
  for (const email of others) expect(await statementsOf(() => ask(email))).toEqual(expected)
})
