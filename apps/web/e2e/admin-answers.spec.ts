import { expect, type Page, test } from '@playwright/test'
import { cutOffUrl } from './env.ts'
import { inspectAsItIs, visit } from './inspect.ts'
import { addStaff, signInAsStaff } from './staff.ts'

const NOBODY = '/admin/staff/0198a000-0000-7000-8000-000000000000'

test.describe('a page of the admin answers', () => {
  test('who is not signed in with the way to the sign-in and back', async ({ request }) => {
    const answer = await request.get('/admin/staff?role=EDITOR', { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([
      307,
      '/sign-in?next=%2Fadmin%2Fstaff%3Frole%3DEDITOR',
    ])
    expect(answer.headers()['cache-control']).toBe('no-store')
  })

  for (const [role, path, status, said] of [
    ['EDITOR', '/admin/staff', 403, 'Your role does not open this page'],
    ['EDITOR', '/admin/audit', 403, 'Your role does not open this page'],
    ['CUSTOMER', '/admin', 403, 'This is for our staff'],
    ['CUSTOMER', '/admin/profile', 403, 'This is for our staff'],
    ['OWNER', NOBODY, 404, 'Nothing is here'],
    ['OWNER', '/admin/nowhere/at/all', 404, 'Nothing is here'],
    ['OWNER', '/admin/staff?cursor=forged', 400, 'This address cannot be read'],
    ['OWNER', '/admin/staff/not-an-id', 400, 'This address cannot be read'],
  ] as const) {
    test(`${status} to ${role} for ${path}, and says it without scripts`, async ({
      context,
      request,
      baseURL,
    }) => {
      await signInAsStaff(context, baseURL, role, 'Olive Green')
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join()
      const answer = await request.get(path, { headers: { cookie } })
      expect(answer.status()).toBe(status)
      expect(await answer.text()).toContain(`>${said}</h1>`)
    })
  }

  for (const path of ['/admin', '/admin/staff', '/account', '/account/sessions', '/account/password']) {
    test(`503 for ${path} while sessions cannot be read, and leaves the cookie`, async ({ request }) => {
      const cookie = `session=${'x'.repeat(43)}`
      const answer = await request.get(cutOffUrl() + path, { headers: { cookie }, maxRedirects: 0 })
      expect(answer.status()).toBe(503)
      expect(answer.headers()).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
      expect(answer.headers()['set-cookie']).toBeUndefined()
      expect(await answer.text()).toContain('<h1')
    })
  }
})

const PAGES = {
  'the start page': () => '/admin',
  'a filtered list': () => '/admin/staff?role=EDITOR&status=ACTIVE',
  'an empty list': () => '/admin/staff?q=nobody+of+that+name',
  'a member of the staff': (userId) => `/admin/staff/${userId}`,
  'the audit log': (userId) => `/admin/audit?target=${userId}`,
  'the jobs console': () => '/admin/jobs',
  invitations: () => '/admin/staff/invitations',
  'one’s API tokens': () => '/admin/developer',
  'one’s profile': () => '/admin/profile',
} satisfies Record<string, (userId: string) => string>

const WIDTHS = [1440, 768, 360]

/** In one visit: what is too wide or a barrier shows when a window is made narrow, too. */
async function inspectAtEveryWidth(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await inspectAsItIs(page)
  }
}

test.describe('from 1440 to 360 px wide, whole, quiet and open to everybody is', () => {
  test.use({ viewport: { width: 1440, height: 900 } })
  let userId = ''
  test.beforeEach(async ({ context, baseURL }) => {
    await signInAsStaff(context, baseURL, 'OWNER', 'Olive Featherstonehaugh-Cholmondeley')
    userId = (await addStaff('EDITOR', 'Edna Quill')).userId
    const data = { userId, version: 1, name: 'Edna Feather', role: 'EDITOR' }
    const headers = { origin: baseURL ?? '' }
    await context.request.post('/api/trpc/staff.identity.updateStaff', { headers, data })
  })

  for (const [name, pathOf] of Object.entries(PAGES))
    test(name, async ({ page }) => {
      await visit(page, pathOf(userId), 200)
      await inspectAtEveryWidth(page)
    })

  test('a notice', async ({ page }) => {
    await visit(page, NOBODY, 404)
    await inspectAtEveryWidth(page)
  })

  test('the palette', async ({ page }) => {
    await visit(page, '/admin', 200)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('edna')
    await expect(page.getByRole('option', { name: /Edna/ }).first()).toBeVisible()
    await inspectAtEveryWidth(page)
  })

  test('a dialog with something wrong', async ({ page }) => {
    await visit(page, `/admin/staff/${userId}`, 200)
    await page.getByRole('button', { name: 'Deactivate' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click()
    await expect(page.getByRole('alertdialog').getByLabel('Reason')).toBeFocused()
    await inspectAtEveryWidth(page)
  })
})
