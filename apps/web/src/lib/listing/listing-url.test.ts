import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_LISTING, type ListingState, SORTS } from './listing-state.ts'
import { listingHref, parseListing } from './listing-url.ts'

const parse = (query: string) => parseListing(new URLSearchParams(query))

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/)
const slugs = fc.uniqueArray(slug, { maxLength: 40 }).map((values) => values.sort())
const pounds = fc.integer({ min: 0, max: 1_000_000 })
const price = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 1, max: 1_000_000 }).map((min) => ({ min, max: null })),
  fc
    .tuple(pounds, pounds)
    .filter(([min, max]) => min < max)
    .map(([min, max]) => ({ min, max })),
)
const states: fc.Arbitrary<ListingState> = fc.record({
  category: fc.constantFrom(null, 'KITCHEN' as const, 'BEDROOM' as const),
  colours: slugs,
  styles: slugs,
  finishes: slugs,
  ranges: slugs,
  price,
  onSale: fc.boolean(),
  q: fc.string({ unit: 'binary' }).map((q) => parse(new URLSearchParams({ q }).toString()).q),
  sort: fc.constantFrom(...SORTS),
  show: fc.integer({ min: 1, max: 10 }).map((pages) => pages * 24),
  from: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{1,400}$/)),
})
const queryOf = (state: ListingState) => listingHref('', state).replace(/^\?/, '')

describe('a state survives its URL', () => {
  test('parse(print(state)) is the state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parse(queryOf(state))).toEqual(state)
      }),
    )
  })

  test('one state has one URL, in whatever order its parameters came', () => {
    fc.assert(
      fc.property(states, fc.infiniteStream(fc.nat()), (state, random) => {
        const shuffled = [...new URLSearchParams(queryOf(state))]
          .map((field) => [random.next().value, field] as const)
          .sort(([a], [b]) => a - b)
          .map(([, field]) => field)
        expect(queryOf(parseListing(new URLSearchParams(shuffled)))).toBe(queryOf(state))
      }),
    )
  })

  test('the plain list has the plain URL', () => {
    expect(listingHref('/kitchens', EMPTY_LISTING)).toBe('/kitchens')
    expect(listingHref('/kitchens', { ...EMPTY_LISTING, show: 48 }, 'at-luna')).toBe(
      '/kitchens?show=48#at-luna',
    )
  })
})

describe('hostile input', () => {
  const names = [
    'colour',
    'style',
    'finish',
    'range',
    'price',
    'sale',
    'sort',
    'q',
    'show',
    'from',
    'category',
  ]

  test('nothing in a query throws, and what comes of it is stable', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })
    const field = fc.tuple(fc.constantFrom(...names), anything)
    fc.assert(
      fc.property(fc.array(field, { maxLength: 30 }), (fields) => {
        const state = parseListing(new URLSearchParams(fields))
        expect(parse(queryOf(state))).toEqual(state)
      }),
    )
  })

  test.each([
    'price=6000-4000',
    'price=-5',
    'price=0-',
    'price=1e3-',
    'price=99999999-',
    'show=-1',
    'show=0',
    'sort=cheapest',
    'colour=%00',
    'colour=A',
    'from=%20',
    'category=garden',
    'sale=yes',
  ])('%s asks for nothing', (query) => expect(parse(query)).toEqual(EMPTY_LISTING))

  test('as many are shown as were asked for, up to the most a page holds', () => {
    expect(parse('show=25').show).toBe(48)
    expect(parse('show=99999').show).toBe(240)
  })

  test('at most 40 values of a facet and 100 letters of a search are kept', () => {
    const many = Array.from({ length: 60 }, (_, place) => `colour=c${place}`).join('&')
    expect(parse(many).colours).toHaveLength(40)
    expect(parse(`q=${'a'.repeat(5_000)}`).q).toHaveLength(100)
  })
})
