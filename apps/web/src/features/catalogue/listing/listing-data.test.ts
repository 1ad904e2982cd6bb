import { expect, test } from 'vitest'
import type { ProductCard } from '../../../lib/catalogue-types'
import { EMPTY_LISTING } from '../../../lib/listing/listing-state'
import { collectPages, joinItems } from './listing-data'

const card = (id: number) => ({ id: String(id), slug: `p-${id}` }) as ProductCard
const cards = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => card(from + i))

test('an item that comes again on the next page is shown once', () => {
  expect(joinItems(cards(0, 3), cards(2, 5)).map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4'])
})

test('as many pages are read as the state shows, each from where the last ended', async () => {
  const asked: (string | null)[] = []
  const page = await collectPages({ ...EMPTY_LISTING, show: 72, from: 'start' }, async (cursor) => {
    asked.push(cursor)
    const place = (asked.length - 1) * 24
    return { items: cards(place, place + 24), nextCursor: `after-${place + 24}` }
  })
  expect(asked).toEqual(['start', 'after-24', 'after-48'])
  expect(page.items).toHaveLength(72)
  expect(page.nextCursor).toBe('after-72')
})

test('reading stops at the end of the list', async () => {
  const page = await collectPages({ ...EMPTY_LISTING, show: 240 }, async () => ({
    items: cards(0, 5),
    nextCursor: null,
  }))
  expect(page).toEqual({ items: cards(0, 5), nextCursor: null })
})
