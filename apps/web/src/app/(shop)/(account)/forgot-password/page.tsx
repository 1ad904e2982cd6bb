import { AccountForm } from '@/features/identity/account-form'
import { AccountPage } from '@/features/identity/account-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({ title: 'Forgotten password' })

export default async function ForgotPassword({ searchParams }: QueryProps) {
  const query = await searchParams
  return (
    <AccountPage
      title="Set a new password"
      lead="Tell us the email address of your account. We send you a link that sets a new password."
    >
      <AccountForm
        query={query}
        action="/forgot-password"
        fields={[{ name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' }]}
        button="Send me the link"
      />
    </AccountPage>
  )
}
