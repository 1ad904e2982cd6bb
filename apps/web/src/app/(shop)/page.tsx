import type { Metadata } from 'next'
import { HomeShowrooms } from '@/features/appointments/showrooms/home-showrooms'
import { HomePage } from '@/features/catalogue/home/home-page'
import { openGraph } from '@/lib/page-metadata'

const seo = {
  title: 'Lomash Wood: fitted kitchens and bedrooms',
  description:
    'Fitted kitchens and bedrooms, made to order in the UK: prices that say what they cover, sizes in millimetres, every range in every colour.',
}

export const metadata: Metadata = {
  title: { absolute: seo.title },
  description: seo.description,
  alternates: { canonical: '/' },
  openGraph: openGraph(seo, '/'),
}

export default function Home() {
  return (
    <>
      <HomePage />
      <HomeShowrooms />
    </>
  )
}
