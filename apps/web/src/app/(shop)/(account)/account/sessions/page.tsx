import type { Metadata } from 'next'
import { AccountNavigation } from '@/features/identity/account-navigation'
import { AccountPage, Done } from '@/features/identity/account-page'
import { SessionList } from '@/features/identity/session-list'
import type { QueryProps } from '@/lib/page-query'
import { forSignedIn } from '@/trpc/visitor-api'

export const metadata: Metadata = { title: 'Where you are signed in' }

export default async function AccountSessions({ searchParams }: QueryProps) {
  const query = await searchParams
  const { items } = await forSignedIn('/account/sessions', (account) => account.listSessions())
  return (
    <AccountPage
      title="Where you are signed in"
      lead="Do you not know one of these? Sign it out and change your password."
    >
      <AccountNavigation current="/account/sessions" />
      {query.ended === 'yes' && <Done>Signed out there.</Done>}
      <SessionList sessions={items} />
      {items.length > 1 && (
        <form method="post" action="/account/sessions" className="mt-6">
          <button type="submit" className="button button-plain">
            Sign out everywhere else
          </button>
        </form>
      )}
    </AccountPage>
  )
}
