import type { Metadata } from 'next'
import { LinkPage } from '@/features/customers/newsletter/link-page'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Leave the newsletter',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function UnsubscribeNewsletter({ searchParams }: QueryProps) {
  return (
    <LinkPage
      query={await searchParams}
      action="/newsletter/unsubscribe"
      title="Leave the newsletter?"
      button="Unsubscribe"
      aside={
        <a href="/" className="button button-plain">
          Stay on the list
        </a>
      }
    >
      One click takes you off. Messages about your visits and orders are another matter and still reach you.
    </LinkPage>
  )
}
