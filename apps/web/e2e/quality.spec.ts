import { expect, type Page, test } from '@playwright/test'
import { inspect } from './inspect.ts'

const WIDTHS = [360, 768, 1440]
const PAGES = [
  '/',
  '/kitchens',
  '/bedrooms?sort=price-asc',
  '/sale',
  '/packages',
  '/showrooms',
  '/showrooms/london',
  '/search?q=oak',
  '/search',
  '/recently-viewed',
  '/kitchens?price=99999-',
  '/newsletter',
  '/newsletter/check-inbox',
  '/newsletter/confirm?token=made-up',
  '/newsletter/confirm',
  '/newsletter/confirmed',
  '/newsletter/unsubscribe?token=made-up',
  '/newsletter/unsubscribe',
  '/newsletter/unsubscribed',
  '/book?type=SHOWROOM&missing=showroom',
  '/book/rooms?type=ONLINE&missing=rooms',
  '/book/time?type=ONLINE&kitchen=1',
  '/appointments/waitlist?token=made-up',
  '/appointments/waitlist?left=yes',
  '/register',
  '/sign-in?changed=yes',
  '/reset-password?token=made-up',
]

async function firstProduct(page: Page): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ category: 'KITCHEN', sort: 'most-viewed', limit: 2 }))
  const answer = await page.request.get(`/api/trpc/catalogue.listProducts?input=${input}`)
  return (await answer.json()).result.data.items[0].slug
}

for (const width of WIDTHS) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } })
    for (const path of PAGES)
      test(`${path} is whole, quiet and open to everybody`, ({ page }) => inspect(page, path, 200))
    test('a product page is', async ({ page }) => inspect(page, `/kitchens/${await firstProduct(page)}`, 200))
    test('a comparison is', async ({ page }) =>
      inspect(page, `/compare?products=${await firstProduct(page)}`, 200))
    test('a missing page is, and says 404', ({ page }) =>
      inspect(page, '/kitchens/there-is-no-such-kitchen', 404))
    test('a path of nothing is, and says 404', ({ page }) => inspect(page, '/nowhere/at/all', 404))
  })
}

test.describe('whatever stands in the address, the shop answers', () => {
  for (const query of [
    '?show=999999',
    '?show=-1',
    '?show=abc',
    '?price=zzz',
    '?price=9-1',
    '?price=99999999999-',
    '?from=forged',
    '?from=',
    '?sort=random',
    '?colour=Not%20A%20Slug',
    '?colour=%00',
    '?q=%00',
    '?q=%F0%9F%99%82',
    `?q=${'x'.repeat(500)}`,
    '?colour=a&colour=b'.repeat(30).replaceAll('&?', '&'),
    '?category=bathroom',
    '?products=%3Cscript%3E',
    '?q=%3Cscript%3Ealert(1)%3C/script%3E',
  ]) {
    test(query.slice(0, 60), async ({ request }) => {
      for (const path of ['/kitchens', '/search', '/sale', '/compare']) {
        const response = await request.get(path + query)
        expect(response.status(), path).toBeLessThan(500)
        expect(await response.text()).not.toContain('<script>alert(1)</script>')
      }
    })
  }
})

test('reduced motion is respected', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/kitchens')
  const longest = await page.evaluate(() =>
    Math.max(
      0,
      ...[...document.querySelectorAll('*')]
        .slice(0, 800)
        .map((element) => Number.parseFloat(getComputedStyle(element).transitionDuration) || 0),
    ),
  )
  expect(longest).toBeLessThanOrEqual(0.01)
})

test('the first thing the keyboard reaches skips to the content', async ({ page }) => {
  await page.goto('/kitchens')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: /skip/i })
  await expect(skip).toBeFocused()
  await skip.press('Enter')
  await expect(page).toHaveURL(/#/)
})
