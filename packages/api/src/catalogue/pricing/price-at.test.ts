import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceAt } from './price-at.ts'
import { lowestBaseCosting, reductionAt } from './reduction.ts'
import { reducedPrice, type SaleTerms } from './sale-terms.ts'

const START = Date.parse('2026-12-26T00:00:00.000Z')
const END = Date.parse('2027-01-02T00:00:00.000Z')

function sale(terms: Partial<SaleTerms> = {}): SaleTerms {
  return {
    id: 'a',
    slug: 'winter',
    name: 'Winter sale',
    basisPoints: 2_000,
    amountInPence: 0,
    startsAt: START,
    endsAt: END,
    priority: 0,
    ...terms,
  }
}

const anySale = fc.record({
  id: fc.uuid(),
  slug: fc.constant('s'),
  name: fc.constant('S'),
  discount: fc.oneof(
    fc.record({ basisPoints: fc.integer({ min: 1, max: 9_000 }), amountInPence: fc.constant(0) }),
    fc.record({ basisPoints: fc.constant(0), amountInPence: fc.integer({ min: 1, max: 500_000 }) }),
  ),
  startsAt: fc.integer({ min: 0, max: 100 }),
  length: fc.integer({ min: 1, max: 100 }),
  priority: fc.integer({ min: 0, max: 3 }),
})
const anySales = fc
  .array(anySale, { maxLength: 6 })
  .map((all) =>
    all.map(({ discount, length, ...rest }) => ({ ...rest, ...discount, endsAt: rest.startsAt + length })),
  )
const anyPrice = fc.integer({ min: 1, max: 3_000_000 })
const anyInstant = fc.integer({ min: 0, max: 220 })

describe('a sale is an interval', () => {
  test.each([
    ['the millisecond before it starts', START - 1, 100_000],
    ['the millisecond it starts', START, 80_000],
    ['its last millisecond', END - 1, 80_000],
    ['the millisecond it ends', END, 100_000],
  ])('%s', (_, instant, expected) => {
    expect(priceAt(100_000, [sale()], instant).priceInPence).toBe(expected)
  })

  test('outside it there is no "was" price and no sale', () => {
    expect(priceAt(100_000, [sale()], END)).toEqual({ priceInPence: 100_000, wasInPence: null, sale: null })
  })

  test('inside it the price says what it was, which sale it is and when that ends', () => {
    expect(priceAt(100_000, [sale()], START)).toEqual({
      priceInPence: 80_000,
      wasInPence: 100_000,
      sale: { slug: 'winter', name: 'Winter sale', endsAt: '2027-01-02T00:00:00.000Z' },
    })
  })
})

describe('overlapping sales', () => {
  test('the higher priority wins even with the smaller discount', () => {
    const sales = [sale(), sale({ id: 'b', slug: 'clearance', basisPoints: 500, priority: 1 })]
    expect(priceAt(100_000, sales, START).sale?.slug).toBe('clearance')
  })

  test('within a priority the larger discount on this very price wins', () => {
    const sales = [sale(), sale({ id: 'b', slug: 'amount', basisPoints: 0, amountInPence: 15_000 })]
    expect(priceAt(60_000, sales, START).sale?.slug).toBe('amount')
    expect(priceAt(100_000, sales, START).sale?.slug).toBe('winter')
  })

  test('the order in which sales are listed never matters', () => {
    fc.assert(
      fc.property(anyPrice, anySales, anyInstant, (price, sales, instant) => {
        expect(priceAt(price, [...sales].reverse(), instant)).toEqual(priceAt(price, sales, instant))
      }),
    )
  })

  test('a sale that is not running changes nothing', () => {
    fc.assert(
      fc.property(anyPrice, anySales, anyInstant, (price, sales, instant) => {
        const running = sales.filter((each) => each.startsAt <= instant && instant < each.endsAt)
        expect(priceAt(price, sales, instant)).toEqual(priceAt(price, running, instant))
      }),
    )
  })
})

describe('what the lists rely on', () => {
  test('the two numbers of a reduction give the price that the sales one by one give', () => {
    fc.assert(
      fc.property(anyPrice, anySales, anyInstant, (price, sales, instant) => {
        expect(reducedPrice(price, reductionAt(sales, instant))).toBe(
          priceAt(price, sales, instant).priceInPence,
        )
      }),
    )
  })

  test('no reduction orders two prices differently than they stood before', () => {
    fc.assert(
      fc.property(anyPrice, anyPrice, anySales, anyInstant, (one, other, sales, instant) => {
        const reduction = reductionAt(sales, instant)
        const [low, high] = one < other ? [one, other] : [other, one]
        expect(reducedPrice(low, reduction)).toBeLessThanOrEqual(reducedPrice(high, reduction))
      }),
    )
  })

  test('the lowest base price costing an amount is the lowest, and costs it', () => {
    fc.assert(
      fc.property(anyPrice, anySales, anyInstant, (price, sales, instant) => {
        const reduction = reductionAt(sales, instant)
        const base = lowestBaseCosting(price, reduction)
        expect(reducedPrice(base, reduction)).toBeGreaterThanOrEqual(price)
        if (base > 0) expect(reducedPrice(base - 1, reduction)).toBeLessThan(price)
      }),
    )
  })

  test('a price is never negative and never more than without the sale', () => {
    fc.assert(
      fc.property(anyPrice, anySales, anyInstant, (price, sales, instant) => {
        const now = priceAt(price, sales, instant).priceInPence
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(price)
      }),
    )
  })
})
