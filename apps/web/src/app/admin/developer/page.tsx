import { tokenScope } from '@lomash/api'
import type { Metadata } from 'next'
import { EmptyList } from '@/components/admin/empty-state'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { Pagination } from '@/components/admin/pagination'
import { Panel } from '@/components/admin/panel'
import { TokenForm } from '@/features/identity/api-tokens/token-form'
import { TokenTable } from '@/features/identity/api-tokens/token-table'
import { listHref, listSearch, readListQuery } from '@/lib/admin/list-query'
import { type QueryProps, toQuery } from '@/lib/page-query'

export const metadata: Metadata = { title: 'API tokens' }

const PATH = '/admin/developer'

export default async function ApiTokens({ searchParams }: QueryProps) {
  const { cursor } = readListQuery([], toQuery(await searchParams))
  return forStaff('developer:use', async ({ staff, session, now }) => {
    const { items, nextCursor } = await staff.developer.listApiTokens({ cursor })
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
            {items.length === 0 ? (
              <EmptyList noun="tokens" isFiltered={false} clearedHref={PATH} />
            ) : (
              <>
                <TokenTable tokens={items} now={now} />
                <Pagination
                  count={items.length}
                  firstHref={cursor ? PATH : null}
                  nextHref={nextCursor ? listHref(PATH, listSearch([], {}, nextCursor)) : null}
                />
              </>
            )}
          </div>
        </div>
      </>
    )
  })
}
