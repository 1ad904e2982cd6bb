import { expect, test } from 'vitest'
import { seedId } from './seed-id.ts'

test('ids are UUIDs of version 7, ascend with the ordinal and differ between kinds', () => {
  const ids = Array.from({ length: 1_000 }, (_, ordinal) => seedId('product', ordinal))
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([...ids].sort()).toEqual(ids)
  expect(seedId('range', 1)).not.toBe(seedId('product', 1))
  expect(seedId('product', 1)).toBe(seedId('product', 1))
})
