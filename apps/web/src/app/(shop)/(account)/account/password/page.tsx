import { AccountForm } from '@/features/identity/account-form'
import { AccountNavigation } from '@/features/identity/account-navigation'
import { AccountPage } from '@/features/identity/account-page'
import { FirstPassword } from '@/features/identity/first-password'
import { passwordHint } from '@/features/identity/password-hint'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { forSignedIn } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Change your password' })

export default async function AccountPassword({ searchParams }: QueryProps) {
  const query = await searchParams
  const [{ email }, { hasPassword }] = await forSignedIn('/account/password', (account) =>
    Promise.all([account.getProfile(), account.getSignInMethods()]),
  )
  if (!hasPassword)
    return (
      <AccountPage title="Set a password">
        <AccountNavigation current="/account/password" />
        <FirstPassword email={email} />
      </AccountPage>
    )
  return (
    <AccountPage
      title="Change your password"
      lead="You stay signed in here and are signed out everywhere else."
    >
      <AccountNavigation current="/account/password" />
      <AccountForm
        query={query}
        action="/account/password"
        fields={[
          {
            name: 'currentPassword',
            label: 'Password until now',
            type: 'password',
            autoComplete: 'current-password',
          },
          {
            name: 'password',
            label: 'New password',
            type: 'password',
            autoComplete: 'new-password',
            hint: passwordHint,
          },
        ]}
        button="Change my password"
      />
    </AccountPage>
  )
}
