import type { Metadata } from 'next'
import { AccountForm } from '@/features/identity/account-form'
import { AccountPage, PlainLink } from '@/features/identity/account-page'
import { findFormState } from '@/form-states'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Confirm your address',
  robots: { index: false },
  referrer: 'no-referrer',
}

export default async function VerifyEmail({ searchParams }: QueryProps) {
  const query = await searchParams
  const token = findFormState(query.form)?.values.token ?? query.token
  if (typeof token !== 'string')
    return (
      <AccountPage title="This link is not complete" lead="Copy all of it from the message and try again." />
    )
  return (
    <AccountPage
      title="Confirm your address"
      lead="Type the password you chose, and your account is open. Only you can know it: had somebody else used your address, this is where they fail."
    >
      <AccountForm
        query={query}
        action="/verify-email"
        hidden={{ token }}
        fields={[{ name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' }]}
        button="Open my account"
      >
        <PlainLink href="/forgot-password">Set a new password instead</PlainLink>
      </AccountForm>
    </AccountPage>
  )
}
