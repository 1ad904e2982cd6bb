import { redirect } from 'next/navigation'
import { AccountPage } from '@/features/identity/account-page'
import { AppEnrolment } from '@/features/identity/second-factor/app-enrolment'
import { CodeForm } from '@/features/identity/second-factor/code-form'
import { nextIn } from '@/features/identity/second-factor/next-in'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { withNext } from '@/lib/path-within'
import { forChallenged } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Set up your app' })

export default async function SetUp({ searchParams }: QueryProps) {
  const query = await searchParams
  const next = nextIn(query)
  const { setUp } = await forChallenged(next)
  if (!setUp) redirect(withNext('/sign-in/second-factor', next))
  return (
    <AccountPage
      title="Set up your app"
      lead="Staff sign in with a password and a code from an app on their telephone. Any authenticator app will do."
    >
      <AppEnrolment {...setUp} />
      <CodeForm query={query} action="/sign-in/set-up" next={next} button="That is my app" />
    </AccountPage>
  )
}
