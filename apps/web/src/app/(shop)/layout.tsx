import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site-footer'
import { SiteHeader } from '@/components/site-header'
import { SkipLink } from '@/components/skip-link'
import { SpeculationRules } from '@/components/speculation-rules'
import { CompareTray } from '@/features/catalogue/compare/compare-tray'
import { siteUrl } from '@/lib/site-url'

// Pages are made on demand and kept by server.ts; none needs a database at build time.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { metadataBase: siteUrl(), openGraph: { siteName: 'Lomash Wood', locale: 'en_GB', type: 'website' } }
}

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter />
      <CompareTray />
      <SpeculationRules />
    </div>
  )
}
