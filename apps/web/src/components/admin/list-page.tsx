import type { ComponentProps, ReactNode } from 'react'
import { listSearch } from '@/lib/admin/list-query'
import { FilterBar } from './filter-bar'
import { ListBody, type ListBodyProps } from './list-body'
import { PageHeading } from './page-heading'
import { SavedViews } from './saved-views'

type ListPageProps = ComponentProps<typeof PageHeading> &
  ListBodyProps & {
    views: ComponentProps<typeof SavedViews>['views']
    /** What stands above the list. */
    overview?: ReactNode
  }

/** A page that is a list: views, filters, entries, and the way to the next. All of its state is in its URL. */
export function ListPage(props: ListPageProps) {
  const { path, noun, filters, query, views, count, nextCursor, empty, overview, children, ...heading } =
    props
  const search = listSearch(filters, query.values)
  return (
    <>
      <PageHeading {...heading} />
      {overview}
      <SavedViews page={path} views={views} search={search} />
      <FilterBar path={path} filters={filters} values={query.values} />
      <ListBody
        path={path}
        noun={noun}
        filters={filters}
        query={query}
        count={count}
        nextCursor={nextCursor}
        empty={empty}
      >
        {children}
      </ListBody>
    </>
  )
}
