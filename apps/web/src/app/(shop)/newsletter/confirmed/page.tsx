import type { Metadata } from 'next'
import { Actions, Lead, NewsletterNotice } from '@/features/customers/newsletter/newsletter-notice'

export const metadata: Metadata = { title: 'You are on the list', robots: { index: false } }

export default function NewsletterConfirmed() {
  return (
    <NewsletterNotice title="Thank you. You are on the list." letter="open">
      <Lead>
        A welcome is on its way to your inbox, and the first letter comes within a month. Each of them has a
        link at its foot that ends it.
      </Lead>
      <Actions
        actions={[
          { href: '/kitchens', label: 'See kitchens' },
          { href: '/bedrooms', label: 'See bedrooms' },
        ]}
      />
    </NewsletterNotice>
  )
}
