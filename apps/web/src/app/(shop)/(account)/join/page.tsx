import { AccountForm } from '@/features/identity/account-form'
import { AccountPage } from '@/features/identity/account-page'
import { passwordHint } from '@/features/identity/password-hint'
import { findFormState } from '@/form-states'
import { formMetadata } from '@/lib/form-metadata'
import type { QueryProps } from '@/lib/page-query'
import { forInvited } from '@/trpc/visitor-api'

export const generateMetadata = formMetadata({ title: 'Join the staff' })

const ROLES = {
  OWNER: 'its owner',
  ADMIN: 'an administrator',
  EDITOR: 'an editor',
  CONSULTANT: 'a consultant',
}

export default async function Join({ searchParams }: QueryProps) {
  const query = await searchParams
  const token = findFormState(query.form)?.values.token ?? query.token
  const { invitation, problem } = await forInvited(token)
  if (!invitation) return <AccountPage title="This invitation cannot be used" lead={problem} />
  const { email, role } = invitation
  return (
    <AccountPage
      title="Join Lomash Wood"
      lead={`You are invited to be ${ROLES[role]}${email ? `, as ${email}` : ''}. Choose a password; then set up the app that shows your codes.`}
    >
      <AccountForm
        query={query}
        action="/join"
        hidden={{ token: String(token) }}
        fields={[
          { name: 'name', label: 'Your name', autoComplete: 'name' },
          ...(email
            ? []
            : [{ name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' } as const]),
          {
            name: 'password',
            label: 'Password',
            type: 'password',
            autoComplete: 'new-password',
            hint: passwordHint,
          },
        ]}
        button="Join the staff"
      />
    </AccountPage>
  )
}
