import { SignUpPage } from '@/features/customers/newsletter/sign-up-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({
  title: 'Newsletter',
  description:
    'New kitchens and bedrooms, sales before they open and rooms worth a look, about once a month.',
  alternates: { canonical: '/newsletter' },
})

export default async function Newsletter({ searchParams }: QueryProps) {
  return <SignUpPage query={await searchParams} />
}
