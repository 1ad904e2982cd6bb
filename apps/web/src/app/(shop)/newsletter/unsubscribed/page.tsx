import type { Metadata } from 'next'
import { Actions, Lead, NewsletterNotice } from '@/features/customers/newsletter/newsletter-notice'

export const metadata: Metadata = { title: 'You are off the list', robots: { index: false } }

export default function NewsletterUnsubscribed() {
  return (
    <NewsletterNotice title="You are off the list." letter="closed">
      <Lead>
        No more letters will come. If it was a mistake, sign up again and confirm it from your inbox, as the
        first time.
      </Lead>
      <Actions
        actions={[
          { href: '/', label: 'Go to the start page' },
          { href: '/newsletter', label: 'Sign up again' },
        ]}
      />
    </NewsletterNotice>
  )
}
