import type { Sale } from '@/lib/catalogue-types'
import { formatEnd } from '@/lib/london-date'

/** The sales that run, in a line each. */
export function HomeSale({ sales }: { sales: readonly Sale[] }) {
  if (sales.length === 0) return null
  return (
    <section aria-labelledby="home-sale-title">
      <div className="dovetail" />
      <div className="bg-linen py-12 lg:py-16">
        <div className="page grid grid-cols-1 gap-x-14 gap-y-6 lg:grid-cols-12">
          <h2 id="home-sale-title" className="display text-3xl text-clay lg:col-span-4">
            In the sale now
          </h2>
          <ul className="divide-y divide-sand border-sand border-y lg:col-span-8">
            {sales.map(({ slug, name, headline, endsAt }) => (
              <li key={slug}>
                <a
                  href={`/sale#${slug}`}
                  className="group grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline"
                >
                  <span>
                    <span className="block font-[550] text-lg group-hover:text-oak group-hover:underline">
                      {headline}
                    </span>
                    <span className="text-bark">{name}</span>
                  </span>
                  <span className="tabular text-bark">until {formatEnd(endsAt)}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
