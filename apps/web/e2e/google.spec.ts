import AxeBuilder from '@axe-core/playwright'
import { type OpenIdProvider, openOpenIdProvider } from '@lomash/api/testing/openid-provider'
import { expect, type Page, test } from '@playwright/test'
import { fromAnotherAddress } from './another-address.ts'
import { googlePort } from './env.ts'
import { linkIn, nextMail } from './inbox.ts'

const PASSWORD = 'correct horse battery'
let google: OpenIdProvider
let people = 0

// One provider, on the one port the web server knows.
test.describe.configure({ mode: 'default', timeout: 90_000 })
test.beforeAll(async () => {
  google = await openOpenIdProvider(googlePort())
})
test.afterAll(() => google.close())
test.beforeEach(({ context }) => {
  const who = `google-eve-${Date.now()}-${++people}`
  google.mistake = null
  google.person = {
    sub: who,
    email: `${who}@example.co.uk`,
    email_verified: true,
    hd: 'example.co.uk',
    name: 'Eve Adams',
  }
  return fromAnotherAddress({ context })
})

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 })

async function goThroughGoogle(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Continue with Google' }).click()
  await page.getByRole('button', { name: 'Continue as Eve' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('sign in with Google on the way to a page, set a password, unlink', async ({ page }) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await page.goto('/account/password')
      await expect(page).toHaveURL(/\/sign-in\?next=/)
      await goThroughGoogle(page)
      await expect(page).toHaveURL(/\/account\/password$/)
      await expect(heading(page)).toHaveText('Set a password')
      await page.goto('/account')
      await expect(main(page).getByText('To unlink it')).toBeVisible()
      await page.goto('/account/password')
      await main(page).getByRole('button', { name: 'Send me the link' }).click()
      await page.goto(linkIn(await nextMail(google.person.email ?? '', 1), '/reset-password'))
      await main(page).getByLabel('New password').fill(PASSWORD)
      await main(page).getByRole('button', { name: 'Set my password' }).click()
      await expect(page).toHaveURL(/\/sign-in\?changed=yes$/)
      await goThroughGoogle(page)
      await expect(heading(page)).toHaveText('Hello, Eve Adams')
      await main(page).getByRole('button', { name: 'Unlink Google' }).click()
      await expect(main(page).getByRole('status')).toContainText('Google is unlinked')
      expect(complaints).toEqual([])
    })

    test('who changes their mind at Google, or finds it away, can sign in another way', async ({ page }) => {
      google.mistake = 'person declines'
      await page.goto('/register')
      await goThroughGoogle(page)
      await expect(main(page).getByRole('alert')).toContainText('You stopped signing in with Google')
      await expect(main(page).getByLabel('Password')).toBeVisible()
      google.mistake = 'token fails'
      await goThroughGoogle(page)
      await expect(main(page).getByRole('alert')).toContainText('Google cannot be reached')
      google.mistake = null
      await goThroughGoogle(page)
      await expect(heading(page)).toHaveText('Hello, Eve Adams')
    })
  })
}

test('pages with Google on them have no barriers', async ({ page }) => {
  for (const path of ['/register', '/sign-in', '/account', '/account/password']) {
    await page.goto(path)
    if (page.url().includes('/sign-in?next=')) {
      await goThroughGoogle(page)
      await expect(page).toHaveURL(new RegExp(`${path}$`))
    }
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
})
