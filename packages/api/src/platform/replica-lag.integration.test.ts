import { setTimeout as sleep } from 'node:timers/promises'
import { projectListing } from '@lomash/db'
import { flushTestRedis, type ReplicatedDatabase, useReplicatedDatabase } from '@lomash/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'
import { transact } from './transact.ts'

const SLUG = 'luna-island'
let stores: ReplicatedDatabase
let api: TestApi
/** Another for each test: the replica may still have what an earlier one left. */
let old = 'Old'
let round = 0

beforeAll(async () => {
  stores = await useReplicatedDatabase()
  api = await openTestApi({ isCached: true, now: new Date(), databases: stores })
  await insertProducts(api.database, await insertVocabulary(api.database), [{ slug: SLUG }])
})
afterAll(async () => {
  await api.close()
  await stores.drop()
})

beforeEach(async () => {
  old = `Old ${++round}`
  await rename(old)
  await expect.poll(nameOnReplica, { timeout: 5_000 }).toBe(old)
  expect(await readNames()).toEqual([old, old])
  await sleep(20)
  await stores.pauseReplay()
})
afterEach(() => stores.resumeReplay())

async function rename(name: string, by: TestApi = api): Promise<void> {
  await transact(by.services, async (tx, changed) => {
    const { id } = await tx.product.update({ where: { slug: SLUG }, data: { name }, select: { id: true } })
    await projectListing(tx, [id])
    changed('product updated', { slug: SLUG })
  })
}

const nameOnReplica = async () => (await api.database.replica.product.findFirst())?.name

/** As the product's page and as a list tell it. */
async function readNames(): Promise<(string | undefined)[]> {
  const { catalogue } = api.caller
  const [detail, list] = await Promise.all([catalogue.getProduct({ slug: SLUG }), catalogue.listProducts({})])
  return [detail.name, list.items[0]?.name]
}

test('a change is read at once although the replica has not replayed it, and stays in the cache', async () => {
  await rename('New')
  expect(await readNames()).toEqual(['New', 'New'])
  await sleep(20)
  expect(await readNames()).toEqual(['New', 'New'])
  expect(await nameOnReplica()).toBe(old)
})

test('a cache emptied meanwhile is not filled again from what the replica still has', async () => {
  await rename('New')
  await flushTestRedis()
  expect(await readNames()).toEqual(['New', 'New'])
  expect(await nameOnReplica()).toBe(old)
})

test('a change by a process that knows of no replica is read at once by one that has one', async () => {
  const { primaryUrl } = stores
  const other = await openTestApi({ isCached: true, now: new Date(), databases: { primaryUrl } })
  await rename('New', other)
  expect(await readNames()).toEqual(['New', 'New'])
  expect(await nameOnReplica()).toBe(old)
  await other.close()
})

test('many changes and reads side by side never bring an old name back', async () => {
  for (let n = 1; n <= 20; n++) {
    await rename(`New ${n}`)
    const answers = await Promise.all([readNames(), readNames(), readNames()])
    expect(new Set(answers.flat())).toEqual(new Set([`New ${n}`]))
  }
})
