'use client'

import { listHref } from '@/lib/admin/list-query'
import { toastDone } from './toasts'
import { useCall } from './use-call'
import { ViewName } from './view-name'

type View = { viewId: string; page: string; name: string; query: string }
type SavedViewsProps = {
  page: string
  views: readonly View[] /** The list's filters in their one spelling. */
  search: string
}

/** The whole list and views of it that somebody saved: links, and what can be done with the one that is open. */
export function SavedViews({ page, views, search }: SavedViewsProps) {
  const { call, isBusy } = useCall()
  const open = views.find(({ query }) => query === search)
  const isUnsaved = search !== '' && !open

  const save = (view: { name: string; query: string; viewId?: string }) =>
    call(
      (client) => client.staff.identity.saveView.mutate({ page, ...view }),
      ({ fields }) => fields.name !== undefined,
    )
  async function remove({ viewId, name, query }: View) {
    const answer = await call((client) => client.staff.identity.deleteView.mutate({ viewId }))
    if (answer.isDone) toastDone(`The view “${name}” is deleted.`, () => void save({ name, query }))
  }

  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-1 gap-y-1">
      <nav aria-label="Views" className="contents">
        <ViewLink href={page} isOpen={search === ''}>
          All
        </ViewLink>
        {views.map(({ viewId, name, query }) => (
          <ViewLink key={viewId} href={listHref(page, query)} isOpen={query === search}>
            {name}
          </ViewLink>
        ))}
      </nav>
      {isUnsaved && (
        <ViewName
          action="Save as a view"
          initial=""
          save={(name) => save({ name, query: search })}
          onDone={(name) => toastDone(`Saved as “${name}”.`)}
        />
      )}
      {open && (
        <>
          <ViewName
            key={open.viewId}
            action="Rename"
            initial={open.name}
            save={(name) => save({ viewId: open.viewId, name, query: open.query })}
            onDone={(name) => toastDone(`The view is called “${name}” now.`)}
          />
          <button
            type="button"
            disabled={isBusy}
            onClick={() => remove(open)}
            className="desk-button desk-button-quiet px-2 text-bark unscripted:hidden"
          >
            Delete view
          </button>
        </>
      )}
    </div>
  )
}

function ViewLink({ href, isOpen, children }: { href: string; isOpen: boolean; children: string }) {
  return (
    <a
      href={href}
      aria-current={isOpen ? 'page' : undefined}
      className="flex min-h-8 max-w-64 items-center rounded-control px-2.5 hover:bg-frost aria-[current]:bg-forest aria-[current]:text-paper coarse:min-h-11"
    >
      <span className="truncate">{children}</span>
    </a>
  )
}
