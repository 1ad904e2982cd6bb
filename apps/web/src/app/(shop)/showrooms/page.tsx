import type { Metadata } from 'next'
import { ShowroomsPage } from '@/features/appointments/showrooms/showrooms-page'
import { openGraph } from '@/lib/page-metadata'
import type { QueryProps } from '@/lib/page-query'

const seo = {
  title: 'Showrooms | Lomash Wood',
  description: 'Our showrooms: where they are, when they are open, and which is the nearest to you.',
}

export const metadata: Metadata = {
  title: { absolute: seo.title },
  description: seo.description,
  alternates: { canonical: '/showrooms' },
  openGraph: openGraph(seo, '/showrooms'),
}

export default async function Showrooms({ searchParams }: QueryProps) {
  return <ShowroomsPage query={await searchParams} />
}
