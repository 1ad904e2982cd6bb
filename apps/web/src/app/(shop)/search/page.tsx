import type { Metadata } from 'next'
import { SearchPage } from '@/features/catalogue/search/search-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search all kitchens and bedrooms by style, colour, range or name.',
  alternates: { canonical: '/search' },
  robots: { index: false, follow: true },
}

export default async function Search({ searchParams }: QueryProps) {
  return <SearchPage query={await searchParams} />
}
