import { FINANCE_TERMS, financeExample } from '@/lib/finance-example'
import { formatExactPence, formatPence } from '@/lib/money'

const percent = (basisPoints: number) => `${(basisPoints / 100).toFixed(basisPoints % 10 === 0 ? 1 : 2)}%`

type FinanceNoteProps = {
  priceInPence: number
  /** The price is that of the smallest size. */
  isFrom: boolean
}

/** The only component that prints an APR or a monthly price; it always prints the representative example with it. */
export function FinanceNote({ priceInPence, isFrom }: FinanceNoteProps) {
  const example = financeExample(priceInPence)
  const lines: [string, string][] = [
    [isFrom ? 'Cash price, smallest size' : 'Cash price', formatPence(example.cashPriceInPence)],
    [`Deposit (${FINANCE_TERMS.depositPercent}%)`, formatPence(example.depositInPence)],
    ['Amount of credit', formatPence(example.loanInPence)],
    [`${example.months} monthly payments of`, formatExactPence(example.monthlyInPence)],
    ['Interest rate, fixed', `${percent(example.interestBasisPoints)} a year`],
    ['Charge for credit', formatExactPence(example.chargeForCreditInPence)],
    ['Total payable, with deposit', formatExactPence(example.totalPayableInPence)],
    ['Representative', `${percent(example.aprBasisPoints)} APR`],
  ]
  return (
    <section aria-labelledby="finance-title" className="bg-linen px-5 py-5">
      <h2 id="finance-title" className="font-[550]">
        Representative example
      </h2>
      <dl className="tabular mt-3 grid gap-x-8 gap-y-1.5 text-sm">
        {lines.map(([term, value]) => (
          <div key={term} className="flex justify-between gap-4">
            <dt className="text-bark">{term}</dt>
            <dd className="whitespace-nowrap">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-bark text-sm">Finance is subject to status; an illustration, not an offer.</p>
    </section>
  )
}
