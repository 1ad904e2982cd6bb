'use client'

import { CardGrid } from '../card/card-grid'
import { useRecentCards } from './use-recent-cards'

const SHOWN = 24

export function RecentList() {
  const { status, cards } = useRecentCards(SHOWN)
  if (cards.length > 0) return <CardGrid products={cards} />
  return (
    <div role="status" className="min-h-64 text-lg unscripted:hidden">
      {status === 'loading' && <p>Looking …</p>}
      {status === 'failed' && <p>They cannot be shown just now. Reload the page to try again.</p>}
      {status === 'ready' && (
        <p>
          Nothing yet. Open a{' '}
          <a href="/kitchens" className="link">
            kitchen
          </a>{' '}
          or a{' '}
          <a href="/bedrooms" className="link">
            bedroom
          </a>
          , and you will find it here again.
        </p>
      )}
    </div>
  )
}
