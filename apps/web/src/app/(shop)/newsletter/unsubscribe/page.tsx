import { LinkPage } from '@/features/customers/newsletter/link-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Leave the newsletter',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

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
