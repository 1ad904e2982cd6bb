import type { Metadata } from 'next'
import { AccountPage } from '@/features/identity/account-page'

export const metadata: Metadata = { title: 'Look in your inbox' }

export default function RegisterCheckInbox() {
  return (
    <AccountPage
      title="Now look in your inbox."
      lead="A message from us is on its way. Press the button in it, then sign in. If you have an account with us already, the message says so."
    />
  )
}
