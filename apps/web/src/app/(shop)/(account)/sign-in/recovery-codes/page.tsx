import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '@/features/identity/account-page'
import { findFormState } from '@/form-states'
import type { QueryProps } from '@/lib/page-query'
import { pathWithin } from '@/lib/path-within'

export const metadata: Metadata = { title: 'Your recovery codes' }

/** The answer to setting up an app: these codes are shown here, once. */
export default async function RecoveryCodes({ searchParams }: QueryProps) {
  const shown = findFormState((await searchParams).form)
  if (!shown) redirect('/admin')
  return (
    <AccountPage
      title="Keep these codes"
      lead="Each lets you in once when you do not have your telephone. Print them or write them down: they are not shown again."
    >
      <ul className="mt-8 grid max-w-[32rem] gap-x-8 gap-y-2 border-forest border-l-4 bg-linen px-5 py-4 font-[550] tabular-nums sm:grid-cols-2">
        {shown.values.codes?.split(' ').map((code) => (
          <li key={code} className="select-all whitespace-nowrap tracking-wide">
            {code}
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <a href={pathWithin(shown.values.next) ?? '/admin'} className="button button-main">
          I have kept them
        </a>
      </p>
    </AccountPage>
  )
}
