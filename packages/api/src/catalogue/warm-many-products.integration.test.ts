import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'
import { warmManyProducts } from './warm-products.ts'

const slugs = Array.from({ length: 130 }, (_, n) => `product-${n}`)
let api: TestApi
let emptied = 0

beforeAll(async () => {
  api = await openTestApi({
    isCached: true,
    now: new Date(),
    onForgotten: () => {
      emptied++
    },
  })
  const specs = slugs.map((slug, n) => ({ slug, popularity: 1_000 - n }))
  await insertProducts(api.database, await insertVocabulary(api.database), specs)
})
afterAll(() => api.close())

test('a Redis that was emptied is noticed within a second, once', async () => {
  await expect.poll(() => emptied, { timeout: 1_000 }).toBe(1)
  await api.emptyCache()
  await expect.poll(() => emptied, { timeout: 1_000 }).toBe(2)
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(emptied).toBe(2)
})

test('after that the most viewed are kept, the fifty first, then on down the list, many in a statement', async () => {
  await api.emptyCache()
  const before = api.statements.length
  expect(await warmManyProducts(api.services)).toBe(130)
  const warmed = api.statements.length
  expect(warmed - before).toBeLessThanOrEqual(1 + 4 + 1)
  for (const slug of slugs) expect((await api.caller.catalogue.getProduct({ slug })).slug).toBe(slug)
  expect(api.statements.length).toBe(warmed)
})
