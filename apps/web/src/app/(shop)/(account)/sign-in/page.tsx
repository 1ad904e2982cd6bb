import { AccountForm } from '@/features/identity/account-form'
import { AccountPage, Done, PlainLink } from '@/features/identity/account-page'
import { GoogleButton } from '@/features/identity/google-button'
import { findFormState } from '@/form-states'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { pathWithin } from '@/lib/path-within'

export const generateMetadata = formMetadata({ title: 'Sign in' })

export default async function SignIn({ searchParams }: QueryProps) {
  const query = await searchParams
  const next = pathWithin(findFormState(query.form)?.values.next ?? query.next)
  return (
    <AccountPage title="Sign in">
      {query.changed === 'yes' && <Done>Your new password holds. Sign in with it.</Done>}
      {query.expired === 'yes' && <Done>That took too long, or was tried too often. Sign in again.</Done>}
      <AccountForm
        query={query}
        action="/sign-in"
        hidden={next ? { next } : {}}
        fields={[
          { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
          { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
        ]}
        button="Sign in"
      >
        <PlainLink href="/forgot-password">Forgotten your password?</PlainLink>
      </AccountForm>
      <GoogleButton query={query} />
      <p className="mt-10">
        New here? <PlainLink href="/register">Open an account</PlainLink>
      </p>
    </AccountPage>
  )
}
