import type { Metadata } from 'next'
import { ComparePage } from '@/features/catalogue/compare/compare-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Compare',
  description: 'Up to four kitchens or bedrooms side by side: prices, sizes, styles and colours.',
  alternates: { canonical: '/compare' },
  robots: { index: false, follow: true },
}

export default async function Compare({ searchParams }: QueryProps) {
  return <ComparePage query={await searchParams} />
}
