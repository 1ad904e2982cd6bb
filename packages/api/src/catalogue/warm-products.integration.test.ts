import { tag } from '@lomash/cache'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'
import { warmProducts } from './warm-products.ts'

const popular = Array.from({ length: 50 }, (_, n) => `popular-${n}`)
let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  const specs = [
    ...popular.map((slug, n) => ({ slug, popularity: 1_000 - n })),
    { slug: 'seldom-seen', popularity: 1 },
    { slug: 'draft', popularity: 5_000, status: 'DRAFT' as const },
  ]
  await insertProducts(api.database, await insertVocabulary(api.database), specs)
})
afterAll(() => api.close())

test('the fifty most viewed products are kept before anybody asks, with one query', async () => {
  const before = api.statements.length
  expect(await warmProducts(api.services)).toBe(50)
  expect(api.statements.length - before).toBe(1)
  for (const slug of popular) expect((await api.caller.catalogue.getProduct({ slug })).slug).toBe(slug)
  expect(api.statements.length - before).toBe(1)
  expect(api.services.cache.counters.get('product:detail:{id}')).toMatchObject({ hit: 50, miss: 0 })
})

test('what was kept beforehand is what is made when it is asked for', async () => {
  const kept = await api.caller.catalogue.getProduct({ slug: 'popular-7' })
  await api.services.cache.apply({ id: '0', tags: [tag.sales] })
  const before = api.statements.length
  expect(await api.caller.catalogue.getProduct({ slug: 'popular-7' })).toEqual(kept)
  expect(api.statements.length - before).toBe(1)
})

test('many processes that start together ask once', async () => {
  const before = api.statements.length
  const kept = await Promise.all(Array.from({ length: 20 }, () => warmProducts(api.services)))
  expect(kept).toEqual(Array(20).fill(0))
  expect(api.statements.length).toBe(before)
})
