import type { Metadata } from 'next'
import { AccountForm } from '@/features/identity/account-form'
import { AccountNavigation } from '@/features/identity/account-navigation'
import { AccountPage, Done } from '@/features/identity/account-page'
import type { QueryProps } from '@/lib/page-query'
import { forSignedIn } from '@/trpc/visitor-api'

export const metadata: Metadata = { title: 'Your account' }

export default async function Account({ searchParams }: QueryProps) {
  const query = await searchParams
  const profile = await forSignedIn('/account', (account) => account.getProfile())
  return (
    <AccountPage title={`Hello, ${profile.name}`}>
      <AccountNavigation current="/account" />
      {query.opened === 'yes' && <Done>Thank you, your account is open.</Done>}
      {query.saved === 'yes' && <Done>Saved.</Done>}
      {query.changed === 'yes' && (
        <Done>Your password is changed, and you are signed out everywhere else.</Done>
      )}
      <AccountForm
        query={query}
        action="/account"
        hidden={{ version: String(profile.version) }}
        fields={[{ name: 'name', label: 'Your name', autoComplete: 'name', value: profile.name }]}
        button="Save"
      />
      <p className="mt-8 text-bark">Your email address is {profile.email}.</p>
    </AccountPage>
  )
}
