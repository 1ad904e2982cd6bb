import type { ComponentProps, ReactNode } from 'react'
import { type Filter, type ListQuery, listHref, listSearch } from '@/lib/admin/list-query'
import { EmptyList } from './empty-state'
import { FilterBar } from './filter-bar'
import { PageHeading } from './page-heading'
import { Pagination } from './pagination'
import { SavedViews } from './saved-views'

type ListPageProps = ComponentProps<typeof PageHeading> & {
  path: string
  /** What is listed, in the plural. */
  noun: string
  filters: readonly Filter[]
  query: ListQuery
  views: ComponentProps<typeof SavedViews>['views']
  count: number
  nextCursor: string | null
  /** What to do when there is nothing at all yet. */
  empty?: ReactNode
  /** What stands above the list. */
  overview?: ReactNode
  /** The table of the entries. */
  children: ReactNode
}

/** A page that is a list: views, filters, entries, and the way to the next. All of its state is in its URL. */
export function ListPage(props: ListPageProps) {
  const { path, noun, filters, query, views, count, nextCursor, empty, overview, children, ...heading } =
    props
  const search = listSearch(filters, query.values)
  const first = listHref(path, search)
  return (
    <>
      <PageHeading {...heading} />
      {overview}
      <SavedViews page={path} views={views} search={search} />
      <FilterBar path={path} filters={filters} values={query.values} />
      {count === 0 ? (
        <EmptyList noun={noun} isFiltered={search !== ''} clearedHref={path}>
          {empty}
        </EmptyList>
      ) : (
        <>
          {children}
          <Pagination
            count={count}
            firstHref={query.cursor ? first : null}
            nextHref={nextCursor ? listHref(path, listSearch(filters, query.values, nextCursor)) : null}
          />
        </>
      )}
    </>
  )
}
