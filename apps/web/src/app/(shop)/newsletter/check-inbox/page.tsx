import type { Metadata } from 'next'
import { Actions, Lead, NewsletterNotice } from '@/features/customers/newsletter/newsletter-notice'

export const metadata: Metadata = { title: 'Look in your inbox', robots: { index: false } }

export default function CheckInbox() {
  return (
    <NewsletterNotice title="Now look in your inbox." letter="rising">
      <Lead>
        A message from us is on its way. Press the button in it and you are on the list; until then nothing is
        sent. If you get our newsletter already, the message says so.
      </Lead>
      <p className="mt-4 max-w-[54ch] text-bark">
        Not there after a few minutes? Look among the spam, or check that the address was right and sign up
        again: a new message comes after ten minutes at the earliest.
      </p>
      <Actions
        actions={[
          { href: '/kitchens', label: 'See kitchens' },
          { href: '/newsletter', label: 'Sign up again' },
        ]}
      />
    </NewsletterNotice>
  )
}
