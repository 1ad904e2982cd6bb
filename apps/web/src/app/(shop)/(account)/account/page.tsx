import { AccountForm } from '@/features/identity/account-form'
import { AccountNavigation } from '@/features/identity/account-navigation'
import { AccountPage, Done } from '@/features/identity/account-page'
import { LinkedGoogle } from '@/features/identity/linked-google'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { forSignedIn } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Your account' })

export default async function Account({ searchParams }: QueryProps) {
  const query = await searchParams
  const [profile, methods] = await forSignedIn('/account', (account) =>
    Promise.all([account.getProfile(), account.getSignInMethods()]),
  )
  return (
    <AccountPage title={`Hello, ${profile.name}`}>
      <AccountNavigation current="/account" />
      {query.opened === 'yes' && <Done>Thank you, your account is open.</Done>}
      {query.saved === 'yes' && <Done>Saved.</Done>}
      {query.changed === 'yes' && (
        <Done>Your password is changed, and you are signed out everywhere else.</Done>
      )}
      {query.unlinked === 'yes' && (
        <Done>Google is unlinked, and you are signed out everywhere else. Sign in with your password.</Done>
      )}
      <AccountForm
        query={query}
        action="/account"
        hidden={{ version: String(profile.version) }}
        fields={[{ name: 'name', label: 'Your name', autoComplete: 'name', value: profile.name }]}
        button="Save"
      />
      <p className="mt-8 text-bark">Your email address is {profile.email}.</p>
      <LinkedGoogle {...methods} />
    </AccountPage>
  )
}
