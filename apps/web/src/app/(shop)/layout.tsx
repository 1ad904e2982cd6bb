import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ShopFrame } from '@/components/shop-frame'
import { CompareTray } from '@/features/catalogue/compare/compare-tray'
import { NewsletterStrip } from '@/features/customers/newsletter/newsletter-strip'
import { siteUrl } from '@/lib/site-url'

// Pages are made on demand and kept by server.ts; none needs a database at build time.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: siteUrl(), openGraph: { siteName: 'Lomash Wood', locale: 'en_GB', type: 'website' } }
}

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <ShopFrame strip={<NewsletterStrip />} tray={<CompareTray />}>
      {children}
    </ShopFrame>
  )
}
