import { randomBytes } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { addStaff, signInAsStaff } from './staff.ts'

/** A surname nobody else has: tests run side by side, and the list of staff is everybody's. */
const surname = () => `Q${randomBytes(4).toString('hex')}`
const main = (page: Page) => page.getByRole('main')
const navigation = (page: Page) => page.getByRole('navigation', { name: 'Admin' })
const toast = (page: Page, text: string) => page.getByRole('dialog').filter({ hasText: text })

async function call(page: Page, procedure: string, data: object): Promise<void> {
  const headers = { origin: test.info().project.use.baseURL ?? '' }
  const answer = await page.request.post(`/api/trpc/${procedure}`, { headers, data })
  expect(answer.status()).toBe(200)
}

test('an owner is shown every page, an editor those that they may open', async ({ browser, baseURL }) => {
  for (const [role, pages] of [
    ['OWNER', ['Start', 'Staff', 'Jobs', 'Audit log', 'Your profile']],
    ['EDITOR', ['Start', 'Your profile']],
  ] as const) {
    const context = await browser.newContext({ baseURL })
    await signInAsStaff(context, baseURL, role, 'Olive Green')
    const page = await context.newPage()
    await page.goto('/admin')
    for (const label of pages) await expect(navigation(page).getByRole('link', { name: label })).toBeVisible()
    if (role === 'EDITOR') {
      await expect(navigation(page).getByRole('link', { name: 'Staff' })).toHaveCount(0)
      await page.goto('/admin/staff')
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(
        'Your role does not open this page',
      )
    }
    await context.close()
  }
})

test('a list keeps its filters in the address, through a reload, until they are taken off', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const name = surname()
  await addStaff('EDITOR', `Edna ${name}`)
  await addStaff('CONSULTANT', `Carl ${name}`)
  await page.goto('/admin/staff')
  await main(page).getByLabel('Name or email').fill(name)
  const role = main(page).getByLabel('Role', { exact: true })
  await role.selectOption('Editor')
  await main(page).getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(`/admin/staff?q=${name}&role=EDITOR`)
  await page.reload()
  await expect(role).toHaveValue('EDITOR')
  await expect(main(page).getByRole('row')).toHaveCount(2)
  await main(page).getByRole('link', { name: 'Take off Role: Editor' }).click()
  await expect(page).toHaveURL(`/admin/staff?q=${name}`)
  await expect(main(page).getByRole('row')).toHaveCount(3)
  await main(page)
    .getByRole('link', { name: `Carl ${name}` })
    .click()
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(`Carl ${name}`)
})

test('without scripts a list is filtered, and the menu of a telephone opens', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
  })
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const name = surname()
  await addStaff('EDITOR', `Edna ${name}`)
  const page = await context.newPage()
  await page.goto('/admin')
  await page.getByRole('button', { name: 'Menu' }).click()
  await navigation(page).getByRole('link', { name: 'Staff' }).click()
  await main(page).getByLabel('Name or email').fill(name)
  await main(page).getByRole('button', { name: 'Apply' }).click()
  await expect(main(page).getByRole('link', { name: `Edna ${name}` })).toBeVisible()
  await context.close()
})

test.describe('somebody whom another saves while they are edited', () => {
  async function conflict(page: Page, baseURL: string | undefined) {
    await signInAsStaff(page.context(), baseURL, 'OWNER', 'Olive Green')
    const { userId } = await addStaff('EDITOR', 'Edna Early')
    await page.goto(`/admin/staff/${userId}`)
    await main(page).getByLabel('Name', { exact: true }).fill('Edna Mine')
    await call(page, 'staff.identity.updateStaff', {
      userId,
      version: 1,
      name: 'Edna Theirs',
      role: 'CONSULTANT',
    })
    await main(page).getByRole('button', { name: 'Save' }).click()
    const view = main(page).getByRole('region', { name: /Somebody else saved this/ })
    for (const value of ['Edna Early', 'Edna Theirs', 'Edna Mine']) await expect(view).toContainText(value)
    return view
  }

  test('stays as they saved it when theirs is taken, and can be edited on', async ({ page, baseURL }) => {
    const view = await conflict(page, baseURL)
    await view.getByRole('button', { name: 'Take theirs' }).click()
    await expect(main(page).getByLabel('Name', { exact: true })).toHaveValue('Edna Theirs')
    await main(page).getByLabel('Name', { exact: true }).fill('Edna Later')
    await main(page).getByRole('button', { name: 'Save' }).click()
    await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Edna Later')
  })

  test('gets what was typed when that is saved over it, and keeps what only they changed', async ({
    page,
    baseURL,
  }) => {
    const view = await conflict(page, baseURL)
    await view.getByRole('button', { name: 'Save mine over it' }).click()
    await expect(toast(page, 'Saved.')).toBeVisible()
    await page.reload()
    await expect(main(page).getByLabel('Name', { exact: true })).toHaveValue('Edna Mine')
    await expect(main(page).getByLabel('Role')).toHaveValue('CONSULTANT')
  })
})

test('what is wrong with a field stands beside it, and it has the focus', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const { userId } = await addStaff('EDITOR', 'Edna')
  await page.goto(`/admin/staff/${userId}`)
  const field = main(page).getByLabel('Name', { exact: true })
  await field.fill('')
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription('Enter your name')
})

test('who is deactivated is so with a reason, which the log tells', async ({ page, context, baseURL }) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const name = `Edna ${surname()}`
  const { userId } = await addStaff('EDITOR', name)
  await page.goto(`/admin/staff/${userId}`)
  await main(page).getByRole('button', { name: 'Deactivate' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await dialog.getByLabel('Reason').fill('Left at the end of October')
  await dialog.getByRole('button', { name: 'Deactivate' }).click()
  await expect(main(page).getByText('Deactivated', { exact: true })).toBeVisible()
  await expect(main(page).getByRole('button', { name: 'Activate' })).toBeVisible()
  await main(page)
    .getByRole('link', { name: `What was changed about ${name}` })
    .click()
  const entry = main(page).getByRole('listitem').filter({ hasText: 'Left at the end of October' })
  await entry.getByText('Set staff status').click()
  await expect(entry.getByRole('definition')).toHaveText([/Active/, /Deactivated/])
  await entry.getByRole('link', { name: `Open ${name}` }).click()
  await expect(page).toHaveURL(`/admin/staff/${userId}`)
})

test('the palette opens pages and people by the keyboard alone', async ({ page, context, baseURL }) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  const name = surname()
  const { userId } = await addStaff('EDITOR', `Edna ${name}`)
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await page.keyboard.press('/')
  const search = page.getByRole('combobox', { name: 'Find a page or a person' })
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await search.fill('nothing of that name')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^Nothing is called/)
  await search.fill(name)
  await expect(page.getByRole('option')).toHaveText([new RegExp(name)])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/admin/staff/${userId}`)
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await search.fill('sta')
  await expect(page.getByRole('option').first()).toHaveText(/^Start/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/admin/staff')
})

test('filters are kept as a view: opened, renamed, deleted and fetched back', async ({
  page,
  context,
  baseURL,
}) => {
  await signInAsStaff(context, baseURL, 'OWNER', 'Olive Green')
  await page.goto('/admin/staff?role=EDITOR')
  await main(page).getByRole('button', { name: 'Save as a view' }).click()
  const box = page.getByRole('dialog', { name: 'Save as a view' })
  await box.getByRole('button', { name: 'Save view' }).click()
  await expect(box.getByRole('alert')).toHaveText('Give the view a name')
  await box.getByLabel('Name of the view').fill('Those who write')
  await box.getByRole('button', { name: 'Save view' }).click()
  const views = main(page).getByRole('navigation', { name: 'Views' })
  await expect(views.getByRole('link', { name: 'Those who write' })).toHaveAttribute('aria-current', 'page')
  await page.goto('/admin')
  await main(page).getByRole('link', { name: 'Those who write' }).click()
  await expect(page).toHaveURL('/admin/staff?role=EDITOR')

  await main(page).getByRole('button', { name: 'Rename' }).click()
  const rename = page.getByRole('dialog', { name: 'Rename' })
  await rename.getByLabel('Name of the view').fill('Editors')
  await rename.getByRole('button', { name: 'Save view' }).click()
  await expect(views.getByRole('link', { name: 'Editors' })).toBeVisible()
  await main(page).getByRole('button', { name: 'Delete view' }).click()
  await expect(views.getByRole('link', { name: 'Editors' })).toHaveCount(0)
  await toast(page, 'is deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(views.getByRole('link', { name: 'Editors' })).toBeVisible()
})

test('somebody renames themselves, and signs out where else they are', async ({
  page,
  context,
  baseURL,
  browser,
}) => {
  const { userId } = await signInAsStaff(context, baseURL, 'EDITOR', 'Edna Quill')
  const phone = await browser.newContext({ baseURL })
  await signInAsStaff(phone, baseURL, 'EDITOR', 'Edna Quill', userId)
  await page.goto('/admin/profile')
  await main(page).getByLabel('Name', { exact: true }).fill('Edna Feather')
  await main(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('banner')).toContainText('Edna Feather')
  await main(page).getByRole('button', { name: 'Sign out everywhere else' }).click()
  await expect(main(page).getByRole('button', { name: /^Sign out/ })).toHaveCount(0)
  const other = await phone.newPage()
  await other.goto('/admin/profile')
  await expect(other).toHaveURL('/sign-in?next=%2Fadmin%2Fprofile')
  await phone.close()
})
