import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertSale, insertVocabulary, openTestApi, type TestApi } from '../testing/index.ts'

const START = Date.parse('2026-11-24T09:00:00.000Z')
let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(START - 20_000) })
  await insertVocabulary(api.database)
  await insertSale(api.database, {
    slug: 'surprise',
    discount: { basisPoints: 1_000 },
    startsAt: new Date(START),
    endsAt: new Date(START + 86_400_000),
    announcedAt: new Date(START - 10_000),
    categories: ['KITCHEN'],
  })
})
afterAll(() => api.close())

test('a sale is in the list from the moment it is announced and runs from its start, cached or not', async () => {
  const listed = async (now: number) => {
    api.time.now = now
    const { running, coming } = await api.caller.catalogue.listSales()
    await sleep(20)
    return [coming.length, running.length]
  }
  expect(await listed(START - 20_000)).toEqual([0, 0])
  expect(await listed(START - 10_001)).toEqual([0, 0])
  expect(await listed(START - 10_000)).toEqual([1, 0])
  expect(await listed(START - 1)).toEqual([1, 0])
  expect(await listed(START)).toEqual([0, 1])
})
