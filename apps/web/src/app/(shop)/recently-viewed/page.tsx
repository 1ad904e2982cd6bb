import type { Metadata } from 'next'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { RecentList } from '@/features/catalogue/recent/recent-list'

export const metadata: Metadata = {
  title: 'Recently viewed',
  description: 'The kitchens and bedrooms you looked at in this browser.',
  robots: { index: false, follow: true },
}

export default function RecentlyViewedPage() {
  return (
    <>
      <Breadcrumbs crumbs={[{ href: '/recently-viewed', label: 'Recently viewed' }]} />
      <div className="page pt-6 pb-24">
        <h1 className="display text-4xl">Recently viewed</h1>
        <p className="mt-3 mb-10 max-w-prose text-bark text-lg">
          What you opened in this browser, latest first. The list is kept here and nowhere else.
        </p>
        <noscript>
          <p>Your browser keeps this list by a script, and scripts are switched off.</p>
        </noscript>
        <RecentList />
      </div>
    </>
  )
}
