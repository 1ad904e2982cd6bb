import { AccountPage, PlainLink } from '@/features/identity/account-page'
import { CodeForm } from '@/features/identity/second-factor/code-form'
import { nextIn } from '@/features/identity/second-factor/next-in'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { withNext } from '@/lib/path-within'
import { forChallenged } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Your code' })

export default async function SecondFactor({ searchParams }: QueryProps) {
  const query = await searchParams
  const next = nextIn(query)
  const { name } = await forChallenged(next)
  return (
    <AccountPage
      title={`Welcome back, ${name}`}
      lead="Open the app on your telephone and type the code it shows."
    >
      <CodeForm query={query} action="/sign-in/second-factor" next={next} button="Sign in">
        <PlainLink href={withNext('/sign-in/recovery-code', next)}>Use a recovery code</PlainLink>
      </CodeForm>
    </AccountPage>
  )
}
