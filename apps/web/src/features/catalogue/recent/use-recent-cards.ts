import { useEffect, useState } from 'react'
import { catalogueClient } from '@/lib/catalogue-client'
import type { ProductCard } from '@/lib/catalogue-types'
import { recentlyViewed } from '@/lib/recently-viewed'

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
    const read = readCards(slugs)
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

async function readCards(slugs: string[]): Promise<{ items: readonly ProductCard[] }> {
  if (slugs.length === 0) return { items: [] }
  const catalogue = await catalogueClient()
  return catalogue.listCards.query({ slugs })
}
