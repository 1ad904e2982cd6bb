'use client'

import { CardGrid } from '../card/card-grid'
import { useRecentCards } from './use-recent-cards'

const SHOWN = 4

/** What was looked at before, at the end of a product's page; nothing while there is nothing. */
export function RecentStrip({ without }: { without: string }) {
  const { cards } = useRecentCards(SHOWN, without)
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="recent-title" className="page pb-20 lg:pb-28">
      <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="recent-title" className="display text-2xl">
          Looked at before
        </h2>
        <a href="/recently-viewed" className="link">
          All of them
        </a>
      </div>
      <CardGrid products={cards} />
    </section>
  )
}
