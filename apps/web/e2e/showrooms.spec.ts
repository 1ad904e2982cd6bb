import { expect, type Locator, type Page, test } from '@playwright/test'
import { inspectAsItIs } from './inspect.ts'

const main = (page: Page) => page.getByRole('main')
const field = (page: Page) => page.getByLabel('Your postcode')
const entries = (page: Page) => main(page).getByRole('article')
const pins = (page: Page) => page.getByRole('navigation', { name: 'Showrooms on the map' }).getByRole('link')

const expectDrawn = (picture: Locator) =>
  expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

async function find(page: Page, postcode: string): Promise<void> {
  await field(page).fill(postcode)
  await page.getByRole('button', { name: 'Find the nearest' }).click()
}

/** Nothing that was asked for told where somebody is in its address. */
function watchAddresses(page: Page): string[] {
  const told: string[] = []
  page.on('request', (request) => {
    if (/ec1|5tr|postcode|51\.5|latitude/i.test(request.url())) told.push(request.url())
  })
  return told
}

/** London is the fifth of the list before somebody says where they are. */
async function expectLondonFirst(page: Page): Promise<void> {
  await expect(entries(page).first().getByRole('heading')).toHaveText('London, Clerkenwell')
  await expect(entries(page).first()).toContainText(/Nearest: about (a mile|\d+ miles)/)
  await expect(entries(page).last()).toContainText('Edinburgh, Leith')
  await expect(entries(page).last()).toContainText(/about 3\d\d miles/)
  await expect(pins(page).first()).toHaveAccessibleName('1, London, Clerkenwell, the nearest')
  await expect(page).toHaveURL(/\/(showrooms|find-showroom)$/)
}

async function expectWrong(page: Page): Promise<void> {
  await expect(field(page)).toHaveValue('QQ1 1AA')
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page)).toHaveAccessibleDescription('Enter a UK postcode like LS1 4AB')
  await expect(entries(page)).toHaveCount(6)
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a postcode puts the nearest first and stands in no address', async ({ page }) => {
    const told = watchAddresses(page)
    await page.goto('/showrooms')
    await expect(entries(page).first().getByRole('heading')).toHaveText('Leeds, Mill Lane')
    await expect(page.getByRole('button', { name: 'Near me' })).toBeHidden()
    await find(page, 'ec1m 5tr')
    await expectLondonFirst(page)
    await expect(field(page)).toHaveValue('ec1m 5tr')
    expect(told).toEqual([])
    // Nobody else is shown what was found for one.
    await page.goto('/showrooms')
    await expect(entries(page).first().getByRole('heading')).toHaveText('Leeds, Mill Lane')
  })

  test('a wrong postcode says so beside the field, and so does none', async ({ page }) => {
    await page.goto('/showrooms')
    await find(page, 'QQ1 1AA')
    await expectWrong(page)
    await find(page, '')
    await expect(field(page)).toHaveAccessibleDescription('Enter your postcode')
    await find(page, 'EC1')
    await expectLondonFirst(page)
  })
})

test('with scripts a postcode is answered in place, and stands in no address either', async ({ page }) => {
  const told = watchAddresses(page)
  await page.goto('/showrooms', { waitUntil: 'networkidle' })
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await find(page, 'QQ1 1AA')
  await expectWrong(page)
  await expect(field(page)).toBeFocused()
  await find(page, 'ec1m 5tr')
  await expectLondonFirst(page)
  await expect(main(page).getByText(/^From EC1M 5TR the nearest is London, Clerkenwell/)).toBeVisible()
  await expect(field(page)).not.toHaveAttribute('aria-invalid')
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
  expect(told).toEqual([])
  await inspectAsItIs(page)
})

test.describe('near me', () => {
  test('sorts by where the browser is, which is asked for only then', async ({ page, context }) => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 51.5, longitude: -0.12 })
    const told = watchAddresses(page)
    await page.addInitScript(() => {
      const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation)
      navigator.geolocation.getCurrentPosition = (...given) => {
        document.documentElement.dataset.asked = 'yes'
        ask(...given)
      }
    })
    await page.goto('/showrooms', { waitUntil: 'networkidle' })
    await expect(page.locator('html')).not.toHaveAttribute('data-asked')
    await page.getByRole('button', { name: 'Near me' }).click()
    await expectLondonFirst(page)
    await expect(page.locator('html')).toHaveAttribute('data-asked')
    expect(told).toEqual([])
  })

  test('says what to do instead when the browser does not tell', async ({ page, context }) => {
    await context.clearPermissions()
    await page.goto('/showrooms', { waitUntil: 'networkidle' })
    await page.getByRole('button', { name: 'Near me' }).click()
    await expect(field(page)).toHaveAccessibleDescription(/Enter your postcode instead/)
    await expect(field(page)).toBeFocused()
    await expect(entries(page)).toHaveCount(6)
    await find(page, 'EC1M 5TR')
    await expectLondonFirst(page)
  })
})

test('pins are reached by keyboard, numbered as in the list, and lead to their showroom', async ({
  page,
}) => {
  await page.goto('/showrooms', { waitUntil: 'networkidle' })
  const names = await entries(page).getByRole('heading').allTextContents()
  await entries(page).last().getByRole('link').last().focus()
  for (const [at, name] of names.entries()) {
    await page.keyboard.press('Tab')
    await expect(pins(page).nth(at)).toBeFocused()
    await expect(pins(page).nth(at)).toHaveAccessibleName(`${at + 1}, ${name}`)
    await expect(pins(page).nth(at).getByText(name, { exact: true })).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/showrooms\/edinburgh$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edinburgh, Leith')
})

test('on a phone all of it fits, and the pins can be told apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/showrooms', { waitUntil: 'networkidle' })
  await find(page, 'LS1 4AB')
  await expect(pins(page).first()).toHaveAccessibleName(/Leeds, Mill Lane, the nearest$/)
  await inspectAsItIs(page)
  const boxes = await Promise.all((await pins(page).all()).map((pin) => pin.boundingBox()))
  for (const [at, one] of boxes.entries())
    for (const other of boxes.slice(at + 1)) {
      if (!one || !other) throw new Error('A pin is not shown')
      const middle = ({ x, y, width, height }: typeof one) => [x + width / 2, y + height / 2] as const
      const [[x, y], [u, v]] = [middle(one), middle(other)]
      expect(Math.hypot(x - u, y - v)).toBeGreaterThan(24)
    }
})

test('a showroom says where it is, when it is open and who is there, and leads to a visit', async ({
  page,
}) => {
  await page.goto('/showrooms/leeds', { waitUntil: 'networkidle' })
  await expect(page.getByRole('link', { name: '0113 496 0101' })).toHaveAttribute('href', 'tel:+441134960101')
  await expect(page.getByRole('link', { name: 'leeds@lomash.example' })).toBeVisible()
  const today = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'Europe/London' })
  await expect(page.getByRole('row').filter({ hasText: 'Today' })).toContainText(today.format(new Date()))
  await expect(page.getByRole('row', { name: /^Thursday/ })).toContainText('09:30 to 20:00')
  await expect(main(page).getByText(/^(Open now, until|Opens) /)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Who you will meet' })).toContainText('Priya Nair')
  await expect(page.getByRole('link', { name: 'Book a visit here' })).toHaveAttribute(
    'href',
    '/book?type=SHOWROOM&showroom=leeds',
  )
  const facts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const shop = facts.map((text) => JSON.parse(text)).find((fact) => fact['@type'].includes('LocalBusiness'))
  expect(shop.openingHoursSpecification).toContainEqual({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: 'https://schema.org/Thursday',
    opens: '09:30',
    closes: '20:00',
  })
})

test('a showroom is shown: its front at once, and what is inside when it comes into view', async ({
  page,
}) => {
  await page.goto('/showrooms/leeds')
  const pictures = main(page).getByRole('list', { name: 'Pictures' }).getByRole('img')
  await expect(pictures).toHaveCount(3)
  await expect(pictures.first()).toHaveAccessibleName('Our showroom in Leeds, Mill Lane, from the street')
  await expect(pictures.last()).toHaveAccessibleName('Inside our showroom in Leeds, Mill Lane')
  await expect(pictures.first()).toHaveAttribute('fetchpriority', 'high')
  for (const [place, picture] of (await pictures.all()).entries()) {
    await expect(picture).toHaveAttribute('loading', place === 0 ? 'eager' : 'lazy')
    await picture.scrollIntoViewIfNeeded()
    await expectDrawn(picture)
  }
  const shared = await page.locator('meta[property="og:image"]').getAttribute('content')
  const facts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const shop = facts.map((text) => JSON.parse(text)).find((fact) => fact['@type'].includes('LocalBusiness'))
  expect(shop.image).toHaveLength(3)
  expect(shop.image[0]).toBe(shared)
  const answer = await page.request.get(new URL(shop.image[0]).pathname)
  expect(answer.headers()['content-type']).toBe('image/webp')
  expect(answer.headers()['cache-control']).toContain('immutable')
})

test('each entry of the list has its front, fetched when it comes into view, and moves nothing', async ({
  page,
}) => {
  await page.goto('/showrooms')
  await expect(entries(page)).toHaveCount(6)
  const sources = new Set<string | null>()
  for (const entry of await entries(page).all()) {
    const picture = entry.getByRole('img')
    const room = await picture.boundingBox()
    await expect(picture).toHaveAttribute('loading', 'lazy')
    await expect(picture).toHaveAccessibleName(
      `Our showroom in ${await entry.getByRole('heading').textContent()}, from the street`,
    )
    await picture.scrollIntoViewIfNeeded()
    await expectDrawn(picture)
    expect((await picture.boundingBox())?.height).toBe(room?.height)
    sources.add(await picture.getAttribute('src'))
  }
  expect(sources.size).toBe(6)
  await entries(page).first().getByRole('img').click()
  await expect(page).toHaveURL(/\/showrooms\/leeds$/)
})

test('the way there: from the home page and from the menu', async ({ page }) => {
  await page.goto('/')
  const home = page.getByRole('region', { name: 'Come and open a few doors' })
  await home
    .getByRole('link', { name: /Bristol, Harbourside/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bristol, Harbourside')
  await page.getByRole('banner').getByRole('link', { name: 'Showrooms' }).first().click()
  await expect(page).toHaveURL(/\/showrooms$/)
})

test('a showroom there is not is the shop’s missing page', async ({ page }) => {
  for (const path of ['/showrooms/atlantis', '/showrooms/LEEDS%00', '/showrooms/leeds/cellar']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This door does not open.')
  }
})
