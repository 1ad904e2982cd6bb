import { LinkPage } from '@/features/customers/newsletter/link-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Confirm your newsletter',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
})

export default async function ConfirmNewsletter({ searchParams }: QueryProps) {
  return (
    <LinkPage
      query={await searchParams}
      action="/newsletter/confirm"
      title="One click, and you are on the list."
      button="Confirm my newsletter"
      aside={null}
    >
      We will write about once a month, and every letter has a link that ends it. If it was not you who signed
      up, close this page: you will not hear from us.
    </LinkPage>
  )
}
