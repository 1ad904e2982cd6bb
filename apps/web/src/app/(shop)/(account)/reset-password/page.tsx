import type { Metadata } from 'next'
import { AccountForm } from '@/features/identity/account-form'
import { AccountPage, PlainLink } from '@/features/identity/account-page'
import { passwordHint } from '@/features/identity/password-hint'
import { findFormState } from '@/form-states'
import type { QueryProps } from '@/lib/page-query'

export const metadata: Metadata = {
  title: 'Set a new password',
  robots: { index: false },
  referrer: 'no-referrer',
}

export default async function ResetPassword({ searchParams }: QueryProps) {
  const query = await searchParams
  const token = findFormState(query.form)?.values.token ?? query.token
  if (typeof token !== 'string')
    return (
      <AccountPage title="This link is not complete" lead="Copy all of it from the message and try again." />
    )
  return (
    <AccountPage
      title="Set a new password"
      lead="You will be signed out everywhere, and sign in with the new one."
    >
      <AccountForm
        query={query}
        action="/reset-password"
        hidden={{ token }}
        fields={[
          {
            name: 'password',
            label: 'New password',
            type: 'password',
            autoComplete: 'new-password',
            hint: passwordHint,
          },
        ]}
        button="Set my password"
      >
        <PlainLink href="/forgot-password">Ask for a new link</PlainLink>
      </AccountForm>
    </AccountPage>
  )
}
