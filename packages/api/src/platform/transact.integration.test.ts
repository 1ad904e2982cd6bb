import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'
import { transact } from './transact.ts'

const SLUG = 'luna-island'
let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  await insertProducts(api.database, await insertVocabulary(api.database), [{ slug: SLUG }])
})
afterAll(() => api.close())
beforeEach(async () => {
  await rename('Luna')
  await readName()
  await sleep(20)
})

const readName = async () => (await api.caller.catalogue.getProduct({ slug: SLUG })).name
const pending = () => api.database.primary.cacheInvalidation.count()

function rename(name: string, then: () => void = () => {}) {
  return transact(api.services, async (tx, changed) => {
    await tx.product.update({ where: { slug: SLUG }, data: { name } })
    changed('product updated', { slug: SLUG })
    then()
    return name
  })
}

test('a change is read by whoever reads after it, and nothing is left to be told', async () => {
  expect(await rename('Luna the second')).toBe('Luna the second')
  expect(await readName()).toBe('Luna the second')
  expect(await pending()).toBe(0)
})

test('a change that is rolled back ends no cached value and leaves nothing to be told', async () => {
  const failed = rename('never', () => {
    throw new Error('refused')
  })
  await expect(failed).rejects.toThrow('refused')
  const before = api.statements.length
  expect(await readName()).toBe('Luna')
  expect(api.statements.length).toBe(before)
  expect(await pending()).toBe(0)
})

test('a change by a process that died before it told anybody is told by another', async () => {
  await api.database.primary.$transaction(async (tx) => {
    await tx.product.update({ where: { slug: SLUG }, data: { name: 'Luna the third' } })
    await tx.cacheInvalidation.create({ data: { tags: [`product:${SLUG}`] } })
  })
  await expect.poll(readName, { timeout: 1_000, interval: 20 }).toBe('Luna the third')
  await expect.poll(pending).toBe(0)
})

test('a change of more than a thousand things is written down in full', async () => {
  const slugs = Array.from({ length: 2_500 }, (_, n) => `product-${n}`)
  await transact(api.services, async (_, changed) => {
    for (const slug of [...slugs, SLUG]) changed('product deleted', { slug })
  })
  const before = api.statements.length
  await readName()
  expect(api.statements.length).toBeGreaterThan(before)
  expect(await pending()).toBe(0)
})

test('readers and writers side by side: nobody reads a name older than the last change he knows of', async () => {
  let known = 0
  const reader = async () => {
    for (let n = 0; n < 60; n++) {
      const atLeast = known
      expect(Number((await readName()).slice(1))).toBeGreaterThanOrEqual(atLeast)
    }
  }
  const writer = async () => {
    for (let n = 1; n <= 40; n++) {
      await rename(`#${n}`)
      known = n
    }
  }
  await rename('#0')
  await Promise.all([writer(), reader(), reader(), reader()])
  expect(await readName()).toBe('#40')
})
