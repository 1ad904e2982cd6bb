import { PlainLink } from '@/features/identity/account-page'
import { LinkPage } from '@/features/identity/link-page'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({ title: 'Confirm your address' })

export default async function VerifyEmail({ searchParams }: QueryProps) {
  return (
    <LinkPage
      query={await searchParams}
      action="/verify-email"
      title="Confirm your address"
      lead="Type the password you chose, and your account is open. Only you can know it: had somebody else used your address, this is where they fail."
      fields={[{ name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' }]}
      button="Open my account"
    >
      <PlainLink href="/forgot-password">Set a new password instead</PlainLink>
    </LinkPage>
  )
}
