import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointmentsStage, openBrowser, openTestApi, SECRET, type TestApi } from '../../testing/index.ts'
import { DEMO_PASSWORD } from './add-demo-staff.ts'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date(), allowsDemoStaff: true })
})
afterAll(() => api.close())

/** As an operator runs it, in an environment of its own. */
function command(name: string, more: Record<string, string>) {
  const { databaseUrl: DATABASE_URL } = api
  const env = {
    DATABASE_URL,
    APP_SECRET: SECRET,
    PUBLIC_URL: 'https://lomashwood.example',
    ...more,
  }
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}-command.ts`)], { env })
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.once('close', (code) => resolve({ code, said }))
  })
}

test('the demonstration’s staff are refused in production without DEMO=1', async () => {
  const { code, said } = await command('demo-staff', { NODE_ENV: 'production' })
  expect([code, said]).toEqual([1, expect.stringContaining('DEMO=1')])
  expect(await api.database.primary.user.count()).toBe(0)
})

test('the demonstration’s staff are one a role, marked, and added once', async () => {
  expect((await command('demo-staff', { NODE_ENV: 'production', DEMO: '1' })).said).toContain('Added 4')
  expect((await command('demo-staff', { NODE_ENV: 'development' })).said).toContain('already')
  const staff = await api.database.primary.user.findMany()
  expect(staff.map(({ role }) => role).sort()).toEqual(['ADMIN', 'CONSULTANT', 'EDITOR', 'OWNER'])
  expect(staff.every(({ isDemo, name }) => isDemo && name.startsWith('Demo '))).toBe(true)
  const browser = openBrowser(api)
  const email = 'demo-owner@lomashwood.example'
  const { status } = await browser.call.identity.signIn({ email, password: DEMO_PASSWORD })
  expect(status).toBe('SECOND_FACTOR_SETUP')
})

test('the demonstration’s consultant gets the diary of one of the seed’s, and keeps it', async () => {
  const { primary } = api.database
  const stage = appointmentsStage(api)
  const { id: showroomId } = await stage.showroom()
  const ofSeed = async (name: string) => {
    const account = { name, email: `${name}@lomash.example`, role: 'CONSULTANT', isDemo: true } as const
    const { id: userId } = await primary.user.create({ data: account })
    return stage.consultant(showroomId, { userId, name })
  }
  const [priya, tom] = [await ofSeed('priya'), await ofSeed('tom')]
  for (let times = 0; times < 2; times++) await command('demo-staff', { NODE_ENV: 'development' })
  const email = 'demo-consultant@lomashwood.example'
  const { id: userId } = await primary.user.findUniqueOrThrow({ where: { email } })
  const theirs = await primary.consultant.findMany({ where: { userId }, select: { id: true } })
  expect(theirs).toEqual([{ id: priya.id }])
  expect((await primary.consultant.findUniqueOrThrow({ where: { id: tom.id } })).userId).not.toBeNull()
})

test('the first start prints a link by which somebody becomes the owner, and then no other', async () => {
  const { said } = await command('owner-link', {})
  expect(said).toMatch(/^https:\/\/lomashwood\.example\/join\?token=[\w-]+\n$/)
  const token = new URL(said.trim()).searchParams.get('token') ?? ''
  const browser = openBrowser(api)
  const owner = { name: 'Olivia', email: 'olivia@example.co.uk', password: 'correct horse battery' }
  await browser.call.identity.acceptInvitation({ token, ...owner })
  expect((await command('owner-link', {})).said).toContain('There is an owner already')
})
