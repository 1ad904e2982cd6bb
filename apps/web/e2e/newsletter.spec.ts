import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { fromAnotherAddress } from './another-address.ts'
import { countMails, linkIn, type Mail, nextMail } from './inbox.ts'
import { expectSaidFirst } from './said-first.ts'

let people = 0
/** One nobody else has: tests run side by side, and again. */
const somebody = () => `ada-${Date.now()}-${process.pid}-${++people}@example.co.uk`

test.describe.configure({ timeout: 150_000 })
// One address may sign up only so many people; each test comes from another.
test.beforeEach(fromAnotherAddress)

const footer = (page: Page) => page.getByRole('contentinfo')
const field = (page: Page) => page.getByLabel('Email address').locator('visible=true')

async function signUpInFooter(page: Page, email: string): Promise<void> {
  await footer(page).getByLabel('Email address').fill(email)
  await footer(page).getByRole('button', { name: 'Sign up' }).click()
}

/** From the sign-up's mail to the list, by pressing what is to be pressed; gives the welcome. */
async function confirm(page: Page, email: string): Promise<Mail> {
  await page.goto(linkIn(await nextMail(email, 1), '/newsletter/confirm'))
  await page.getByRole('button', { name: 'Confirm my newsletter' }).click()
  await expect(page).toHaveURL(/\/newsletter\/confirmed$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You are on the list')
  return nextMail(email, 2)
}

/** As a mail program does it, from the mail's headers alone (RFC 8058). */
function unsubscribeByProgram({ headers }: Mail): Promise<Response> {
  expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click')
  const [, url = ''] = /<(https?:[^>]+)>/.exec(headers['list-unsubscribe'] ?? '') ?? []
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  return fetch(url, { method: 'POST', body, redirect: 'manual' })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody signs up at the foot of a page, confirms from the inbox, and leaves by the link', async ({
    page,
  }) => {
    const email = somebody()
    await page.goto('/kitchens')
    await signUpInFooter(page, email)
    await expect(page).toHaveURL(/\/newsletter\/check-inbox$/)
    const welcome = await confirm(page, email)
    await page.goto(linkIn(welcome, '/newsletter/unsubscribe'))
    await expect(page.getByRole('link', { name: 'Stay on the list' })).toBeVisible()
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await expect(page).toHaveURL(/\/newsletter\/unsubscribed$/)
    await page.getByRole('link', { name: 'Sign up again' }).click()
    await field(page).fill(email)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page).toHaveURL(/\/newsletter\/check-inbox$/)
    expect((await nextMail(email, 3)).subject).toBe((await nextMail(email, 1)).subject)
  })

  test('a wrong address comes again with what to do, and its page has no barriers', async ({ page }) => {
    await page.goto('/')
    await signUpInFooter(page, 'ada at example')
    await expect(page).toHaveURL(/\/newsletter$/)
    await expect(field(page)).toHaveValue('ada at example')
    await expect(field(page)).toHaveAccessibleDescription(/like name@example\.co\.uk/)
    await expectSaidFirst(field(page))
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
    await field(page).fill(somebody())
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page).toHaveURL(/\/newsletter\/check-inbox$/)
  })

  test('a link that is not ours says what to do instead', async ({ page }) => {
    await page.goto('/newsletter/confirm?token=made-up')
    await page.getByRole('button', { name: 'Confirm my newsletter' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work.')
    const email = somebody()
    await field(page).fill(email)
    await page.getByRole('button', { name: 'Sign up' }).click()
    await expect(page).toHaveURL(/\/newsletter\/check-inbox$/)
    await nextMail(email, 1)
  })
})

test('with scripts the form answers in place, and tells who hears rather than sees', async ({ page }) => {
  const email = somebody()
  await page.goto('/compare', { waitUntil: 'networkidle' })
  await signUpInFooter(page, 'ada')
  await expect(footer(page).getByLabel('Email address')).toBeFocused()
  await expect(footer(page).getByLabel('Email address')).toHaveValue('ada')
  await expect(footer(page).getByLabel('Email address')).toHaveAccessibleDescription(/like name@example/)
  await signUpInFooter(page, email)
  const done = footer(page).getByText('Now look in your inbox.')
  await expect(done).toBeFocused()
  await expect(page).toHaveURL(/\/compare$/)
  expect((await new AxeBuilder({ page }).include('footer').analyze()).violations).toEqual([])
  await confirm(page, email)
})

test('what was typed is kept when nobody can be reached, and can be sent again', async ({
  page,
  context,
}) => {
  await page.goto('/compare', { waitUntil: 'networkidle' })
  // Fetched with the first call.
  await signUpInFooter(page, 'ada')
  await context.setOffline(true)
  await signUpInFooter(page, somebody())
  await expect(footer(page).getByText(/could not be reached/)).toBeVisible()
  await expect(footer(page).getByLabel('Email address')).toHaveValue(/@example/)
  await context.setOffline(false)
  await footer(page).getByRole('button', { name: 'Sign up' }).click()
  await expect(footer(page).getByText('Now look in your inbox.')).toBeVisible()
})

test('all of it can be done by keyboard', async ({ page }) => {
  const email = somebody()
  await page.goto('/compare', { waitUntil: 'networkidle' })
  await footer(page).getByLabel('Email address').focus()
  await page.keyboard.type(email)
  await page.keyboard.press('Tab')
  await expect(footer(page).getByRole('button', { name: 'Sign up' })).toBeFocused()
  await page.keyboard.press('Tab')
  // Not what only programs fill in.
  await expect(footer(page).getByRole('link', { name: 'Kitchens' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(footer(page).getByText('Now look in your inbox.')).toBeVisible()
  await page.goto(linkIn(await nextMail(email, 1), '/newsletter/confirm'))
  await page.getByRole('button', { name: 'Confirm my newsletter' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/newsletter\/confirmed$/)
})

test('a mail program unsubscribes with one request, as often as it likes', async ({ page }) => {
  const email = somebody()
  await page.goto('/newsletter')
  await field(page).fill(email)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByText('Now look in your inbox.').waitFor()
  const welcome = await confirm(page, email)
  for (let count = 0; count < 2; count++) {
    const answer = await unsubscribeByProgram(welcome)
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
  }
})

test('who is on the list already is told so by mail, and the page says what it says to everybody', async ({
  page,
}) => {
  const email = somebody()
  await page.goto('/compare', { waitUntil: 'networkidle' })
  await signUpInFooter(page, email)
  const first = await footer(page).getByText('A message to').textContent()
  await confirm(page, email)
  await page.goto('/compare', { waitUntil: 'networkidle' })
  await signUpInFooter(page, email)
  await expect(footer(page).getByText('A message to')).toHaveText(first ?? '')
  expect((await nextMail(email, 3)).subject).toMatch(/already/)
})

test('looking at a link changes nothing: scanners of mail follow every one', async ({ page, request }) => {
  const email = somebody()
  await page.goto('/newsletter', { waitUntil: 'networkidle' })
  await field(page).fill(email)
  await page.getByRole('button', { name: 'Sign up' }).click()
  const link = linkIn(await nextMail(email, 1), '/newsletter/confirm')
  for (const method of ['GET', 'HEAD']) {
    const answer = await request.fetch(link, { method })
    expect([answer.status(), answer.headers()['cache-control'], answer.headers()['referrer-policy']]).toEqual(
      [200, 'no-store', 'same-origin'],
    )
  }
  const welcome = await confirm(page, email)
  await request.get(linkIn(welcome, '/newsletter/unsubscribe'))
  await page.waitForTimeout(500)
  expect(await countMails(email)).toBe(2)
})
