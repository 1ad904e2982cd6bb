import { PlainLink } from '@/features/identity/account-page'
import { LinkPage } from '@/features/identity/link-page'
import { passwordHint } from '@/features/identity/password-hint'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'

export const generateMetadata = formMetadata({ title: 'Set a new password' })

export default async function ResetPassword({ searchParams }: QueryProps) {
  return (
    <LinkPage
      query={await searchParams}
      action="/reset-password"
      title="Set a new password"
      lead="You will be signed out everywhere, and sign in with the new one."
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
    </LinkPage>
  )
}
