import { expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { fromAnotherAddress } from './another-address.ts'
import { linkIn, nextMail } from './inbox.ts'
import { signInAsStaff } from './staff.ts'

const PASSWORD = 'correct horse battery'
const STEP_MS = 30_000
let people = 0
/** One nobody else has: tests run side by side, and again. */
const somebody = () => `mia-${Date.now()}-${process.pid}-${++people}@example.co.uk`

test.describe.configure({ timeout: 150_000 })
// One address may sign in only so often; each test comes from another.
test.beforeEach(fromAnotherAddress)

const main = (page: Page) => page.getByRole('main')
const codeAt = (secret: string, timestamp: number) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp })

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await main(page).getByLabel('Email address').fill(email)
  await main(page).getByLabel('Password').fill(PASSWORD)
  await main(page).getByRole('button', { name: 'Sign in' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await main(page).getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/$/)
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('somebody is invited, joins, sets up their app, and signs in with its codes', async ({
      page,
      browser,
      baseURL,
    }) => {
      const owners = await browser.newContext({ baseURL: baseURL ?? '' })
      await signInAsStaff(owners, baseURL, 'OWNER', 'Olivia Owner')
      const email = somebody()
      const invited = await owners.request.post('/api/trpc/staff.identity.inviteStaff', {
        headers: { origin: baseURL ?? '' },
        data: { email, role: 'EDITOR' },
      })
      expect(invited.status()).toBe(200)
      await owners.close()

      const mail = await nextMail(email, 1)
      expect(mail.text).toContain('Olivia Owner invites you')
      const link = linkIn(mail, '/join')
      await page.goto(link)
      await expect(main(page)).toContainText(email)
      await main(page).getByLabel('Your name').fill('Mia Editor')
      await main(page).getByLabel('Password').fill('short')
      await main(page).getByRole('button', { name: 'Join the staff' }).click()
      await expect(main(page).getByRole('alert')).toContainText('at least 10')
      await expect(main(page).getByLabel('Your name')).toHaveValue('Mia Editor')
      await main(page).getByLabel('Password').fill(PASSWORD)
      await main(page).getByRole('button', { name: 'Join the staff' }).click()

      await expect(page).toHaveURL(/\/sign-in\/set-up$/)
      await expect(main(page).getByRole('img', { name: /QR code/ })).toBeVisible()
      await main(page).getByText('I cannot point a camera at it').click()
      const secret = await main(page).locator('[data-secret]').innerText()
      const setUpAt = Date.now()
      await main(page).getByLabel('Code').fill(codeAt(secret, setUpAt))
      await main(page).getByRole('button', { name: 'That is my app' }).click()
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Keep these codes')
      const codes = await main(page).getByRole('listitem').allInnerTexts()
      expect(codes).toHaveLength(10)
      await main(page).getByRole('link', { name: 'I have kept them' }).click()
      await expect(page).toHaveURL(/\/admin$/)

      await signOut(page)
      await signIn(page, email)
      await expect(page).toHaveURL(/\/sign-in\/second-factor$/)
      // Nobody is in by the password alone.
      await page.goto('/admin')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await page.goto('/sign-in/second-factor?next=%2Fadmin%2Fprofile')
      await main(page).getByLabel('Code').fill(codeAt(secret, setUpAt))
      await main(page).getByRole('button', { name: 'Sign in' }).click()
      await expect(main(page).getByRole('alert')).toContainText('not the code')
      // The next step's code counts already (RFC 6238, 5.2).
      await main(page)
        .getByLabel('Code')
        .fill(codeAt(secret, setUpAt + STEP_MS))
      await main(page).getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(/\/admin\/profile$/)

      await signOut(page)
      await signIn(page, email)
      await main(page).getByRole('link', { name: 'Use a recovery code' }).click()
      await main(page)
        .getByLabel('Recovery code')
        .fill(codes[0]?.toLowerCase() ?? '')
      await main(page).getByRole('button', { name: 'Sign in' }).click()
      await expect(page).toHaveURL(/\/admin$/)

      await page.goto(link)
      await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('This invitation cannot be used')
    })
  })
}
