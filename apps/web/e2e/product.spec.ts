import { expect, type Page, test } from '@playwright/test'

type Product = {
  slug: string
  colours: { slug: string; name: string }[]
  sizes: { name: string; price: { priceInPence: number } }[]
}

async function readProduct(page: Page): Promise<Product> {
  const ask = async (procedure: string, input: object) => {
    const answer = await page.request.get(
      `/api/trpc/catalogue.${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
    )
    return (await answer.json()).result.data
  }
  const { items } = await ask('listProducts', { category: 'KITCHEN', limit: 1 })
  return ask('getProduct', { slug: items[0].slug })
}

const pounds = (pence: number) => `£${(pence / 100).toLocaleString('en-GB')}`

test('colour and size change the picture, the price and the address, in place', async ({ page }) => {
  const product = await readProduct(page)
  await page.goto(`/kitchens/${product.slug}`)
  const main = page.getByRole('main')
  const picture = main.getByRole('img').first()
  const before = await picture.getAttribute('src')
  const largest = product.sizes.at(-1)
  const second = product.colours[1]
  await main
    .getByRole('region', { name: /^Colour/ })
    .getByRole('link', { name: second?.name, exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`colour=${second?.slug}`))
  await expect(picture).not.toHaveAttribute('src', before ?? '')
  await main.getByRole('region', { name: 'Size' }).getByRole('link').last().click()
  await expect(page).toHaveURL(/size=/)
  await expect(main.getByText(pounds(largest?.price.priceInPence ?? 0)).first()).toBeVisible()
  await page.reload()
  await expect(main.getByRole('region', { name: /^Colour/ })).toContainText(second?.name ?? '')
})

test('an APR is never printed without the representative example', async ({ page }) => {
  const product = await readProduct(page)
  await page.goto(`/kitchens/${product.slug}`)
  const text = (await page.getByRole('main').textContent()) ?? ''
  expect(text).toMatch(/APR/)
  expect(text).toMatch(/representative example/i)
})

test('products looked at are remembered in this browser', async ({ page }) => {
  const product = await readProduct(page)
  await page.goto(`/kitchens/${product.slug}`)
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  // Noted once the page has come to life: whoever leaves before that has not looked at it.
  await page.waitForFunction((slug) => localStorage.getItem('lomash.recent')?.includes(slug), product.slug)
  await page.goto('/recently-viewed')
  await expect(page.getByRole('main').getByRole('article').getByText(name)).toBeVisible()
})

test('products chosen from the list are compared side by side, and can be taken out', async ({ page }) => {
  await page.goto('/kitchens')
  const cards = page.getByRole('main').getByRole('article')
  for (let n = 0; n < 3; n++)
    await cards
      .nth(n)
      .getByRole('button', { name: /^Compare/ })
      .click()
  await page.getByRole('complementary', { name: 'Compare' }).getByRole('link').click()
  await expect(page).toHaveURL(/\/compare\?products=/)
  await expect(page.getByRole('columnheader')).toHaveCount(3)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Take out/ })
    .first()
    .click()
  await expect(page.getByRole('columnheader')).toHaveCount(2)
})

test('a search forgives typing errors', async ({ page }) => {
  await page.goto('/search?q=shakr+islnd')
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(/island/i)
})
