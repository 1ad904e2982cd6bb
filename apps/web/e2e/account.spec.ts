import { expect, type Page, test } from '@playwright/test'
import { fromAnotherAddress } from './another-address.ts'
import { linkIn, nextMail } from './inbox.ts'
import { expectSaidFirst } from './said-first.ts'

let people = 0
/** One nobody else has: tests run side by side, and again. */
const somebody = () => `eve-${Date.now()}-${process.pid}-${++people}@example.co.uk`
const PASSWORD = 'correct horse battery'

test.describe.configure({ timeout: 150_000 })
// One address may register only so many people; each test comes from another.
test.beforeEach(fromAnotherAddress)

const main = (page: Page) => page.getByRole('main')

async function register(page: Page, email: string): Promise<void> {
  await page.goto('/register')
  await main(page).getByLabel('Your name').fill('Eve Adams')
  await main(page).getByLabel('Email address').fill(email)
  await main(page).getByLabel('Password').fill(PASSWORD)
  await main(page).getByRole('button', { name: 'Open my account' }).click()
  await expect(page).toHaveURL(/\/register\/check-inbox$/)
  await page.goto(linkIn(await nextMail(email, 1), '/verify-email'))
  await main(page).getByLabel('Password').fill(PASSWORD)
  await main(page).getByRole('button', { name: 'Open my account' }).click()
  await expect(main(page).getByRole('status')).toContainText('your account is open')
  await main(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/$/)
}

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await main(page).getByLabel('Email address').fill(email)
  await main(page).getByLabel('Password').fill(password)
  await main(page).getByRole('button', { name: 'Sign in' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('register, verify, sign in, and be signed out at once from another browser', async ({
      page,
      browser,
    }) => {
      const email = somebody()
      await register(page, email)
      await page.goto('/account/sessions')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await signIn(page, email, 'not my password')
      await expect(main(page).getByRole('alert')).toContainText('do not go together')
      await expectSaidFirst(main(page).getByRole('alert'))
      await expect(main(page).getByLabel('Email address')).toHaveValue(email)
      await signIn(page, email)
      await expect(page).toHaveURL(/\/account\/sessions$/)

      const phone = await browser.newPage({ javaScriptEnabled })
      await phone.goto('/sign-in')
      await signIn(phone, email)
      await expect(main(phone).getByRole('heading', { level: 1 })).toHaveText('Hello, Eve Adams')

      await page.reload()
      await main(page).getByRole('button', { name: 'Sign out everywhere else' }).click()
      await expect(main(page).getByRole('status')).toContainText('Signed out')
      await phone.reload()
      await expect(phone).toHaveURL(/\/sign-in\?next=%2Faccount$/)
      await phone.close()

      await main(page).getByRole('button', { name: 'Sign out', exact: true }).click()
      await page.goto('/account')
      await expect(page).toHaveURL(/\/sign-in/)
    })
  })
}

test('a forgotten password is set anew by the mail’s link', async ({ page }) => {
  const email = somebody()
  await register(page, email)
  await page.goto('/forgot-password')
  await main(page).getByLabel('Email address').fill(email)
  await main(page).getByRole('button', { name: 'Send me the link' }).click()
  await expect(page).toHaveURL(/\/forgot-password\/check-inbox$/)
  await page.goto(linkIn(await nextMail(email, 2), '/reset-password'))
  await main(page).getByLabel('New password').fill('password123')
  await main(page).getByRole('button', { name: 'Set my password' }).click()
  await expect(main(page).getByRole('alert')).toContainText('Too many people use this password')
  await expectSaidFirst(main(page).getByLabel('New password'))
  await main(page).getByLabel('New password').fill('one that I shall remember')
  await main(page).getByRole('button', { name: 'Set my password' }).click()
  await expect(page).toHaveURL(/\/sign-in\?changed=yes$/)
  await signIn(page, email, 'one that I shall remember')
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Hello, Eve Adams')
})
