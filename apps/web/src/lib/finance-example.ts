/** What we lend on, as one representative example; the rate is an annual percentage rate in hundredths of a per cent. */
export const FINANCE_TERMS = { depositPercent: 20, aprBasisPoints: 990, months: 36 } as const

export type FinanceExample = {
  cashPriceInPence: number
  depositInPence: number
  loanInPence: number
  monthlyInPence: number
  months: number
  aprBasisPoints: number
  /** Fixed nominal rate a year, charged monthly. */
  interestBasisPoints: number
  /** Loan payments only. */
  chargeForCreditInPence: number
  /** Deposit and all payments. */
  totalPayableInPence: number
}

/**
 * Equal monthly payments by the annuity formula. The monthly rate is (1 + APR)^(1/12) − 1, the definition of the APR in
 * the Consumer Credit sourcebook (CONC App 1.2) for a loan without other charges. Payments are rounded to the penny.
 */
export function financeExample(cashPriceInPence: number): FinanceExample {
  const { depositPercent, aprBasisPoints, months } = FINANCE_TERMS
  const depositInPence = Math.round((cashPriceInPence * depositPercent) / 100)
  const loanInPence = cashPriceInPence - depositInPence
  const monthlyRate = (1 + aprBasisPoints / 10_000) ** (1 / 12) - 1
  const monthlyInPence = Math.round((loanInPence * monthlyRate) / (1 - (1 + monthlyRate) ** -months))
  const repaidInPence = monthlyInPence * months
  return {
    cashPriceInPence,
    depositInPence,
    loanInPence,
    monthlyInPence,
    months,
    aprBasisPoints,
    interestBasisPoints: Math.round(monthlyRate * 12 * 10_000),
    chargeForCreditInPence: repaidInPence - loanInPence,
    totalPayableInPence: depositInPence + repaidInPence,
  }
}
