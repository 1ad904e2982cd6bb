import { expect, test } from '@playwright/test'

test.use({ javaScriptEnabled: false })

test('a shopper can filter, sort, go further down and open a product', async ({ page }) => {
  await page.goto('/kitchens')
  const cards = page.getByRole('main').getByRole('article')
  await expect(cards).toHaveCount(24)
  await page
    .getByRole('link', { name: /^In the sale/ })
    .first()
    .click()
  await expect(page).toHaveURL(/sale=1/)
  await page.goto('/kitchens?sort=price-asc')
  await page.getByRole('link', { name: /load more/i }).click()
  await expect(page).toHaveURL(/show=48/)
  await expect(cards).toHaveCount(48)
  await cards.nth(30).getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('the sort is a form that can be sent', async ({ page }) => {
  await page.goto('/bedrooms?style=shaker')
  await page.getByLabel(/sort by/i).selectOption('price-desc')
  await page.getByRole('button', { name: 'Sort' }).click()
  await expect(page).toHaveURL(/sort=price-desc/)
  await expect(page).toHaveURL(/style=shaker/)
})

test('colours and sizes of a product are links that change its picture and price', async ({ page }) => {
  await page.goto('/kitchens')
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
  const colours = page.getByRole('region', { name: /^Colour/ })
  await colours.getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/colour=/)
})

test('the search is a form', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').first().fill('larder')
  await page.getByRole('searchbox').first().press('Enter')
  await expect(page).toHaveURL(/\/search\?q=larder/)
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(/larder/i)
})

test('on a phone the menu opens', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/')
  await page.getByRole('banner').getByText('Menu').first().click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Bedrooms' }).last()).toBeVisible()
})
