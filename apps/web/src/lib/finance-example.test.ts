import fc from 'fast-check'
import { expect, test } from 'vitest'
import { financeExample } from './finance-example.ts'

test('a £6,400 kitchen: a fifth down, the rest in 36 equal payments at 9.9% APR', () => {
  expect(financeExample(640_000)).toEqual({
    cashPriceInPence: 640_000,
    depositInPence: 128_000,
    loanInPence: 512_000,
    monthlyInPence: 16_395,
    months: 36,
    aprBasisPoints: 990,
    interestBasisPoints: 948,
    chargeForCreditInPence: 78_220,
    totalPayableInPence: 718_220,
  })
})

const prices = fc.integer({ min: 50_000, max: 10_000_000 })

test('deposit, loan and payments add up to the penny', () => {
  fc.assert(
    fc.property(prices, (price) => {
      const example = financeExample(price)
      expect(example.depositInPence + example.loanInPence).toBe(price)
      expect(example.totalPayableInPence).toBe(price + example.chargeForCreditInPence)
    }),
  )
})

test('the payments, discounted at the APR, are worth the loan (within rounding of a penny each)', () => {
  fc.assert(
    fc.property(prices, (price) => {
      const { loanInPence, monthlyInPence, months, aprBasisPoints } = financeExample(price)
      let worth = 0
      for (let month = 1; month <= months; month++)
        worth += monthlyInPence / (1 + aprBasisPoints / 10_000) ** (month / 12)
      expect(Math.abs(worth - loanInPence)).toBeLessThan(months)
    }),
  )
})
