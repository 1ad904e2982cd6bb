import { expect, test } from 'vitest'
import type { Asked } from '../measure/constant-rate.ts'
import { facetsInput, listInput, pagePath, popularChoices } from './choices.ts'
import { createShoppers } from './mix.ts'

const vocabulary = {
  ranges: ['luna', 'ash', 'fenwick'],
  styles: ['shaker', 'slab'],
  finishes: ['matt', 'gloss'],
  colours: Array.from({ length: 20 }, (_, n) => `colour-${n}`),
  words: ['oak', 'island'],
}
const choices = popularChoices(vocabulary, 300)
const products = Array.from({ length: 1_000 }, (_, n) => ({ slug: `p-${n}`, category: 'KITCHEN' as const }))
const COUNT = 20_000

/** Each list is answered at once and has another page. */
function asked(seed: number): Asked[] {
  const next = createShoppers({ choices, products, seed })
  return Array.from({ length: COUNT }, (_, n) => {
    const each = next()
    each.onBody?.(Buffer.from(`{"result":{"data":{"items":[],"nextCursor":"c${n}"}}}`), {})
    return each
  })
}

test('the kinds come in their proportions', () => {
  const groups = Object.groupBy(asked(1), ({ kind }) => kind)
  const expectShare = (expected: number, ...kinds: string[]) => {
    const count = kinds.reduce((sum, kind) => sum + (groups[kind]?.length ?? 0), 0)
    expect(Math.abs(count / COUNT - expected), kinds.join()).toBeLessThan(0.015)
  }
  expectShare(0.5, 'first page', 'next page')
  expectShare(0.2, 'next page')
  expectShare(0.15, 'facets')
  expectShare(0.2, 'product')
  expectShare(0.15, 'HTML')
})

test('one seed asks the same in every run', () => {
  const paths = (seed: number) => asked(seed).map(({ path }) => path)
  expect(paths(2)).toEqual(paths(2))
  expect(paths(2)).not.toEqual(paths(3))
})

test('a next page is asked for with the cursor and the filters of an earlier answer, once, and not endlessly deep', () => {
  const next = createShoppers({ choices, products, seed: 4 })
  const given = new Map<string, { list: string; depth: number }>()
  const inputOf = ({ path }: Asked) => JSON.parse(new URLSearchParams(path.split('?')[1]).get('input') ?? '')
  let deepest = 1
  for (let n = 0; n < COUNT; n++) {
    const each = next()
    if (!each.path.includes('listProducts')) continue
    const { cursor, ...list } = inputOf(each)
    const from = given.get(cursor)
    given.delete(cursor)
    expect(each.kind).toBe(from ? 'next page' : 'first page')
    if (from) expect(JSON.stringify(list)).toBe(from.list)
    const depth = (from?.depth ?? 0) + 1
    deepest = Math.max(deepest, depth)
    given.set(`c${n}`, { list: JSON.stringify(list), depth })
    each.onBody?.(Buffer.from(`{"nextCursor":"c${n}"}`), {})
  }
  expect(deepest).toBeGreaterThan(4)
  expect(deepest).toBeLessThanOrEqual(10)
})

test('the choices are different, the plain lists first', () => {
  expect(new Set(choices.map((choice) => JSON.stringify(choice))).size).toBe(300)
  expect(choices.slice(0, 3).map(pagePath)).toEqual(['/kitchens', '/sale', '/bedrooms'])
  expect(popularChoices(vocabulary, 300)).toEqual(choices)
})

test('a choice is asked for as the storefront does', () => {
  const [plain] = choices
  if (!plain) throw new Error('There are no choices')
  const choice = {
    ...plain,
    colours: ['sage'],
    price: { min: 4_000, max: 6_000 },
    sort: 'price-asc' as const,
  }
  expect(pagePath(choice)).toBe('/kitchens?colour=sage&price=4000-6000&sort=price-asc')
  expect(facetsInput(choice)).toMatchObject({ category: 'KITCHEN', priceMin: 400_000, priceMax: 599_999 })
  expect(listInput(choice, 'abc')).toMatchObject({ sort: 'price-asc', limit: 24, cursor: 'abc' })
})
