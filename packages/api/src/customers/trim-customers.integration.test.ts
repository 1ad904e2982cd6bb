import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, openTestApi, type TestApi } from '../testing/index.ts'
import { trimCustomers } from './trim-customers.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
})
afterAll(() => api.close())

function insert(count: number, status: 'PENDING' | 'CONFIRMED' | 'UNSUBSCRIBED', daysOld: number) {
  return api.database.primary.newsletterSubscription.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      email: `${status}-${daysOld}-${n}@example.co.uk`.toLowerCase(),
      status,
      wordingVersion: 1,
      requestedAt: new Date(api.time.now - daysOld * DAY_MS),
      confirmedAt: status === 'PENDING' ? null : new Date(api.time.now),
      unsubscribedAt: status === 'UNSUBSCRIBED' ? new Date(api.time.now) : null,
    })),
  })
}

test('addresses never confirmed are forgotten after thirty days, however many; all others are kept', async () => {
  await insert(2_300, 'PENDING', 31)
  await insert(3, 'PENDING', 29)
  await insert(3, 'CONFIRMED', 400)
  await insert(3, 'UNSUBSCRIBED', 400)
  const { newsletterSubscription } = api.database.primary
  await trimCustomers(api.services, AbortSignal.abort())
  expect(await newsletterSubscription.count()).toBe(2_309)
  await trimCustomers(api.services, new AbortController().signal)
  expect(await newsletterSubscription.count({ where: { status: 'PENDING' } })).toBe(3)
  expect(await newsletterSubscription.count()).toBe(9)
})
