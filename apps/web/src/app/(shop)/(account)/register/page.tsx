import { AccountForm } from '@/features/identity/account-form'
import { AccountPage, PlainLink } from '@/features/identity/account-page'
import { GoogleButton } from '@/features/identity/google-button'
import { passwordHint } from '@/features/identity/password-hint'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({ title: 'Open an account' })

export default async function Register({ searchParams }: QueryProps) {
  const query = await searchParams
  return (
    <AccountPage title="Open an account" lead="For your visits, your quotes and your orders in one place.">
      <AccountForm
        query={query}
        action="/register"
        fields={[
          { name: 'name', label: 'Your name', autoComplete: 'name' },
          { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
          {
            name: 'password',
            label: 'Password',
            type: 'password',
            autoComplete: 'new-password',
            hint: passwordHint,
          },
        ]}
        button="Open my account"
      />
      <GoogleButton query={query} />
      <p className="mt-10">
        Have one? <PlainLink href="/sign-in">Sign in</PlainLink>
      </p>
    </AccountPage>
  )
}
