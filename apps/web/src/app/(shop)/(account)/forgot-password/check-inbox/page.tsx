import type { Metadata } from 'next'
import { AccountPage } from '@/features/identity/account-page'

export const metadata: Metadata = { title: 'Look in your inbox' }

export default function ForgotPasswordCheckInbox() {
  return (
    <AccountPage
      title="Now look in your inbox."
      lead="A message from us is on its way. The link in it works for an hour. Nothing there? Look among the spam, or try the address you opened your account with."
    />
  )
}
