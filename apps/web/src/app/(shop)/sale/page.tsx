import type { Metadata } from 'next'
import { SalePage } from '@/features/catalogue/sale/sale-page'
import { isPlain } from '@/lib/listing/listing-edit'
import { parseListing } from '@/lib/listing/listing-url'
import { openGraph } from '@/lib/page-metadata'
import { type QueryProps, toQuery } from '@/lib/page-query'

const seo = {
  title: 'Sale | Lomash Wood',
  description: 'Every kitchen and bedroom with something off, what it cost before, and until when.',
}

export async function generateMetadata({ searchParams }: QueryProps): Promise<Metadata> {
  const state = parseListing(toQuery(await searchParams))
  return {
    title: { absolute: seo.title },
    description: seo.description,
    alternates: { canonical: '/sale' },
    robots: isPlain(state) && state.category === null ? undefined : { index: false, follow: true },
    openGraph: openGraph(seo, '/sale'),
  }
}

export default async function Sale({ searchParams }: QueryProps) {
  return <SalePage query={await searchParams} />
}
