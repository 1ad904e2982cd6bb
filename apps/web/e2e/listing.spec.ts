import { expect, type Page, test } from '@playwright/test'

const cards = (page: Page) => page.getByRole('main').getByRole('article')
const names = (page: Page) => cards(page).getByRole('heading').allTextContents()
const colourLink = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name}\\b.*\\d`) }).first()
const countOf = async (page: Page) =>
  Number(
    (
      await page
        .getByText(/^\d+ kitchens?$/)
        .first()
        .textContent()
    )?.split(' ')[0],
  )

test('a filter narrows the list in place, is named in the address, and back takes it off again', async ({
  page,
}) => {
  await page.goto('/kitchens')
  const before = await names(page)
  const all = await countOf(page)
  const link = colourLink(page, 'Chalk Down')
  const promised = Number((await link.textContent())?.match(/(\d+)\s*$/)?.[1])
  await link.click()
  await expect(page).toHaveURL(/colour=/)
  await expect.poll(() => countOf(page)).toBe(promised)
  expect(promised).toBeLessThan(all)

  await page.goBack()
  await expect(page).toHaveURL(/\/kitchens$/)
  await expect.poll(() => names(page)).toEqual(before)
})

test('a chosen filter can be taken off by its chip, and all of them at once', async ({ page }) => {
  await page.goto('/kitchens?style=shaker&sale=1')
  const chosen = page.getByRole('list', { name: 'Chosen filters' })
  await chosen.getByRole('link', { name: 'Take off Shaker' }).click()
  await expect(page).toHaveURL(/\?sale=1$/)
  await chosen.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL(/\/kitchens$/)
})

test('a shared link brings the same filters and sort', async ({ page, context }) => {
  await page.goto('/kitchens')
  const before = await names(page)
  await page.getByLabel('Sort by').selectOption('price-asc')
  await expect(page).toHaveURL(/sort=price-asc/)
  // The address changes before the list does, and both lists are of 24.
  await expect.poll(() => names(page)).not.toEqual(before)
  const shown = await names(page)
  expect(shown).toHaveLength(24)
  const other = await context.newPage()
  await other.goto(page.url())
  expect(await names(other)).toEqual(shown)
})

test('the list goes on by itself, no product appears twice, and the address tells how far', async ({
  page,
}) => {
  await page.goto('/kitchens')
  for (let rounds = 0; rounds < 4; rounds++) {
    await page.getByRole('link', { name: /load more|loading/i }).scrollIntoViewIfNeeded()
    await page.waitForTimeout(150)
  }
  await expect(page).toHaveURL(/show=(72|96|120)/)
  const shown = await names(page)
  expect(shown.length).toBeGreaterThanOrEqual(72)
  expect(new Set(shown).size).toBe(shown.length)
  await page.reload()
  expect((await names(page)).slice(0, shown.length)).toEqual(shown)
})

test('back from a product comes to the same place of the same list', async ({ page }) => {
  await page.goto('/kitchens?sort=most-viewed')
  await page.getByRole('link', { name: /load more/i }).scrollIntoViewIfNeeded()
  await expect.poll(async () => (await names(page)).length).toBeGreaterThanOrEqual(48)
  const card = cards(page).nth(38)
  await card.scrollIntoViewIfNeeded()
  await page.waitForTimeout(500)
  const name = await card.getByRole('heading').textContent()
  await card.getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await page.goBack()
  await expect(page.getByRole('heading', { name: name ?? '', exact: true })).toBeInViewport()
})

test('choosing a swatch changes the card’s picture', async ({ page }) => {
  await page.goto('/kitchens')
  const card = cards(page).first()
  const picture = card.getByRole('img').first()
  const before = await picture.getAttribute('src')
  await card.getByRole('list', { name: 'Colours' }).getByRole('link').nth(1).click()
  await expect(picture).not.toHaveAttribute('src', before ?? '')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true)
})

test('a combination without products says so and how to go on', async ({ page }) => {
  await page.goto('/bedrooms?price=99999-')
  await expect(cards(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('No bedroom has all of this')
  await page.getByRole('link', { name: /^Without / }).click()
  await expect(cards(page)).toHaveCount(24)
})

test('on a phone the filters are a sheet', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/kitchens')
  await page.getByRole('link', { name: 'Filter', exact: true }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toBeVisible()
  await colourLinkIn(sheet, 'Chalk Down').click()
  await expect(page).toHaveURL(/colour=/)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

function colourLinkIn(sheet: ReturnType<Page['getByRole']>, name: string) {
  return sheet.getByRole('link', { name: new RegExp(`^${name}\\b`) }).first()
}
