import type { Sale } from '@/lib/catalogue-types'
import { formatEnd, formatMoment } from '@/lib/london-date'

/** A sale with its terms; `isComing` when it has not begun. */
export function SaleNotice({ sale, isComing = false }: { sale: Sale; isComing?: boolean }) {
  const Heading = isComing ? 'h3' : 'h2'
  return (
    <article id={sale.slug} className="scroll-mt-6 border-sand border-t pt-5 pb-8">
      <p className="text-bark">{sale.name}</p>
      <Heading className={`display mt-1 text-2xl ${isComing ? '' : 'text-clay'}`}>{sale.headline}</Heading>
      <p className="tabular mt-2 font-[550]">
        {isComing && `From ${formatMoment(sale.startsAt)} `}
        {isComing ? 'until ' : 'Until '}
        {formatEnd(sale.endsAt)}
      </p>
      <p className="mt-3 max-w-prose text-bark text-sm">{sale.terms}</p>
    </article>
  )
}
