import type { ComponentProps } from 'react'
import { findFormState } from '@/form-states'
import { AccountForm } from './account-form'
import { AccountPage } from './account-page'

type LinkPageProps = Omit<ComponentProps<typeof AccountForm>, 'hidden'> & { title: string; lead: string }

/** What a link in a message leads to: a form that carries its token on. */
export function LinkPage({ title, lead, query, ...form }: LinkPageProps) {
  const token = findFormState(query.form)?.values.token ?? query.token
  if (typeof token !== 'string')
    return (
      <AccountPage title="This link is not complete" lead="Copy all of it from the message and try again." />
    )
  return (
    <AccountPage title={title} lead={lead}>
      <AccountForm query={query} hidden={{ token }} {...form} />
    </AccountPage>
  )
}
