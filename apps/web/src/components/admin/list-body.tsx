import type { ReactNode } from 'react'
import { type Filter, type ListQuery, listHref, listSearch } from '@/lib/admin/list-query'
import { EmptyList } from './empty-state'
import { Pagination } from './pagination'

export type ListBodyProps = {
  path: string
  /** What is listed, in the plural. */
  noun: string
  filters: readonly Filter[]
  query: ListQuery
  count: number
  nextCursor: string | null
  /** What to do when there is nothing at all yet. */
  empty?: ReactNode
  /** The table of the entries. */
  children: ReactNode
}

/** A list's entries and the way to the next ones, or why there are none. */
export function ListBody({ path, noun, filters, query, count, nextCursor, empty, children }: ListBodyProps) {
  const search = listSearch(filters, query.values)
  if (count === 0)
    return (
      <EmptyList noun={noun} isFiltered={search !== ''} clearedHref={path}>
        {empty}
      </EmptyList>
    )
  return (
    <>
      {children}
      <Pagination
        count={count}
        firstHref={query.cursor ? listHref(path, search) : null}
        nextHref={nextCursor ? listHref(path, listSearch(filters, query.values, nextCursor)) : null}
      />
    </>
  )
}
