import { randomBytes } from 'node:crypto'
import { expect, type Page, request, test } from '@playwright/test'
import { signInAsStaff } from './staff.ts'

const main = (page: Page) => page.getByRole('main')
const toast = (page: Page, text: string) => page.getByRole('dialog').filter({ hasText: text })

test('an owner invites somebody, sees them in the list and takes the invitation back', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const email = `${randomBytes(6).toString('hex')}@lomashwood.example`
  await page.goto('/admin/staff')
  await main(page).getByRole('link', { name: 'Invite somebody' }).click()
  await expect(page).toHaveURL('/admin/staff/invitations')
  await main(page).getByLabel('Email', { exact: true }).fill(email)
  await main(page).getByLabel('Role', { exact: true }).selectOption('Consultant')
  await main(page).getByRole('button', { name: 'Send invitation' }).click()
  await expect(toast(page, `on its way to ${email}`)).toBeVisible()
  const row = main(page).getByRole('row').filter({ hasText: email })
  await expect(row).toContainText('Open')
  await row.getByRole('button', { name: 'Take back' }).click()
  await expect(row).toContainText('Taken back')
  await expect(row.getByRole('button')).toHaveCount(0)
})

test('an administrator is offered no role that is their own or above it', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'ADMIN', 'Adam Reed')
  await page.goto('/admin/staff/invitations')
  const role = main(page).getByLabel('Role', { exact: true })
  await expect(role.getByRole('option')).toHaveText(['Editor', 'Consultant'])
})

test('a token is shown once, does what it may until it is revoked, and then nothing', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  await page.goto('/admin/developer')
  await main(page).getByLabel('Name', { exact: true }).fill('Rota')
  await main(page).getByRole('button', { name: 'Make token' }).click()
  const scopes = main(page).getByRole('group', { name: 'What it may do' })
  await expect(scopes).toBeFocused()
  await expect(scopes).toHaveAccessibleDescription('Choose what the token may do')
  await scopes.getByLabel('staff:read').check()
  await main(page).getByRole('button', { name: 'Make token' }).click()
  const token =
    (await main(page)
      .getByText(/^lwt_[\w-]{43}$/)
      .textContent()) ?? ''
  expect(await statusWith(baseURL, token)).toBe(200)

  await main(page).getByRole('button', { name: 'I have kept it' }).click()
  await page.reload()
  await expect(page.getByText(token)).toHaveCount(0)
  await main(page).getByRole('button', { name: 'Revoke Rota' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(main(page).getByRole('row').filter({ hasText: 'Rota' })).toContainText('Revoked')
  expect(await statusWith(baseURL, token)).toBe(401)
})

/** As a program asks: without the cookies of a browser. */
async function statusWith(baseURL: string | undefined, token: string): Promise<number> {
  const program = await request.newContext({
    ...(baseURL !== undefined && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  })
  const answer = await program.get('/api/trpc/staff.identity.listStaff?input={}')
  await program.dispose()
  return answer.status()
}
