import { tokenScope } from '@lomash/api'
import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { ListBody } from '@/components/admin/list-body'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { TokenForm } from '@/features/identity/api-tokens/token-form'
import { TokenTable } from '@/features/identity/api-tokens/token-table'
import { readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'API tokens' }

const PATH = '/admin/developer'

export default async function ApiTokens({ searchParams }: QueryProps) {
  const query = readListQuery([], toQuery(await searchParams))
  return forStaff('developer:use', async ({ staff, session, now }) => {
    const { items, nextCursor } = await staff.developer.listApiTokens({ cursor: query.cursor })
    const held: readonly string[] = session.permissions
    return (
      <>
        <PageHeading
          title="API tokens"
          lead="With a token a program does in your name what you let it, and never more than you may do yourself."
        />
        <div className="grid gap-5">
          <Panel title="New token">
            <TokenForm scopes={tokenScope.options.filter((scope) => held.includes(scope))} />
          </Panel>
          <div>
            <ListBody
              empty={
                <p className="text-bark">
                  A program that calls the API needs one. Name it above and say what it may do.
                </p>
              }
              path={PATH}
              noun="tokens"
              filters={[]}
              query={query}
              count={items.length}
              nextCursor={nextCursor}
            >
              <TokenTable tokens={items} now={now} />
            </ListBody>
          </div>
        </div>
      </>
    )
  })
}
