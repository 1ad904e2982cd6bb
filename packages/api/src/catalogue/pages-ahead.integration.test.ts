import { setTimeout as sleep } from 'node:timers/promises'
import { tag } from '@lomash/cache'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'
import type { ListProductsInput, ListProductsOutput } from './list-products.schema.ts'

type Asked = Partial<ListProductsInput>

let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  const specs = Array.from({ length: 100 }, (_, n) => ({
    slug: `product-${n}`,
    colours: n % 2 === 0 ? ['chalk'] : ['ink'],
    priceInPence: 1_000 + (n % 7) * 100,
    popularity: n % 5,
  }))
  await insertProducts(api.database, await insertVocabulary(api.database), specs)
})
afterAll(() => api.close())
beforeEach(forget)

/** As a change of any product does. */
async function forget(): Promise<void> {
  await api.services.cache.apply({ id: '0', tags: [tag.products] })
}

async function ask(input: Asked, cursor: string | null): Promise<ListProductsOutput> {
  const answer = await api.caller.catalogue.listProducts({ ...input, ...(cursor === null ? {} : { cursor }) })
  await sleep(20)
  return answer
}

async function pages(input: Asked, before: () => Promise<void> = async () => {}) {
  const found: ListProductsOutput[] = []
  let cursor: string | null = null
  do {
    await before()
    const page: ListProductsOutput = await ask(input, cursor)
    found.push(page)
    cursor = page.nextCursor
  } while (cursor !== null)
  return found
}

const LISTS: Asked[] = [
  { category: 'KITCHEN', limit: 24 },
  { category: 'KITCHEN', limit: 24, sort: 'price-asc' },
  { category: 'KITCHEN', limit: 24, sort: 'price-desc', colours: ['ink'] },
  { category: 'KITCHEN', limit: 24, sort: 'most-viewed', priceMin: 1_200 },
  { category: 'KITCHEN', limit: 50 },
  { category: 'KITCHEN', limit: 7, colours: ['chalk'] },
]

describe('the pages that come with a page', () => {
  test.each(LISTS)('are those that are made when they are asked for: %j', async (input) => {
    const ahead = await pages(input)
    expect(ahead.length).toBeGreaterThan(1)
    expect(await pages(input, forget)).toEqual(ahead)
  })

  test('are two, and cost no statement of their own', async () => {
    await ask({ category: 'BEDROOM' }, null)
    const before = api.statements.length
    const first = await ask({ category: 'KITCHEN', limit: 24 }, null)
    const second = await ask({ category: 'KITCHEN', limit: 24 }, first.nextCursor)
    const third = await ask({ category: 'KITCHEN', limit: 24 }, second.nextCursor)
    expect(api.statements.length - before).toBe(1)
    await ask({ category: 'KITCHEN', limit: 24 }, third.nextCursor)
    expect(api.statements.length - before).toBe(2)
  })

  test('end with the change of any product', async () => {
    const first = await ask({ category: 'KITCHEN', limit: 24 }, null)
    await forget()
    const { miss = 0 } = api.services.cache.counters.get('product:list:{hash}') ?? {}
    await ask({ category: 'KITCHEN', limit: 24 }, first.nextCursor)
    expect(api.services.cache.counters.get('product:list:{hash}')?.miss).toBe(miss + 1)
  })
})
