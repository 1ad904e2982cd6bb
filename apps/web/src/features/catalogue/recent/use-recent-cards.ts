import { useEffect, useState } from 'react'
import type { ProductCard } from '@/lib/catalogue-types'
import { recentlyViewed } from '@/lib/recently-viewed'
import { client } from '@/trpc/client'

type RecentCards = { status: 'loading' | 'ready' | 'failed'; cards: readonly ProductCard[] }

/** Cards of what this browser opened, latest first; read once. */
export function useRecentCards(limit: number, without?: string): RecentCards {
  const [recent, setRecent] = useState<RecentCards>({ status: 'loading', cards: [] })
  useEffect(() => {
    let isGone = false
    const slugs = recentlyViewed
      .read()
      .filter((slug) => slug !== without)
      .slice(0, limit)
    const read =
      slugs.length === 0 ? Promise.resolve({ items: [] }) : client.catalogue.listCards.query({ slugs })
    read.then(
      ({ items }) => isGone || setRecent({ status: 'ready', cards: items }),
      () => isGone || setRecent({ status: 'failed', cards: [] }),
    )
    return () => {
      isGone = true
    }
  }, [limit, without])
  return recent
}
