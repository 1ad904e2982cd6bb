import { AccountForm } from '@/features/identity/account-form'
import { AccountPage, PlainLink } from '@/features/identity/account-page'
import { nextIn } from '@/features/identity/second-factor/next-in'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { withNext } from '@/lib/path-within'
import { forChallenged } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Recovery code' })

export default async function RecoveryCode({ searchParams }: QueryProps) {
  const query = await searchParams
  const next = nextIn(query)
  await forChallenged(next)
  return (
    <AccountPage
      title="Without your telephone"
      lead="Type one of the ten codes you were given when you set up your app. Each works once."
    >
      <AccountForm
        query={query}
        action="/sign-in/recovery-code"
        hidden={next ? { next } : {}}
        fields={[
          {
            name: 'recoveryCode',
            label: 'Recovery code',
            autoComplete: 'off',
            hint: 'Sixteen letters and digits. Capitals and hyphens do not matter.',
          },
        ]}
        button="Sign in"
      >
        <PlainLink href={withNext('/sign-in/second-factor', next)}>Use the app instead</PlainLink>
      </AccountForm>
      <p className="mt-8 max-w-[54ch] text-bark">
        No codes left? An owner or administrator can let you set up your app again.
      </p>
    </AccountPage>
  )
}
