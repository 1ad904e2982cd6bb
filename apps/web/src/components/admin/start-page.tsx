import type { ReactNode } from 'react'
import { listHref } from '@/lib/admin/list-query'
import { formatAgo } from '@/lib/london-date'
import { AdminIcon } from './admin-icons'
import { adminPagesFor, currentPage } from './admin-navigation'
import { PageHeading } from './page-heading'
import { Panel } from './panel'
import { roleName } from './role-names'

type StartPageProps = {
  person: { name: string; role: string; permissions: readonly string[] }
  views: readonly { viewId: string; page: string; name: string; query: string }[]
  sessions: readonly { sessionId: string; device: string; lastSeenAt: string; isThisOne: boolean }[]
  /** The latest changes of the whole staff; null for who does not see them, and when there are none. */
  latest: ReactNode
  now: Date
}

/** Where somebody begins: what they may open, their own views, what happened lately. */
export function StartPage({ person, views, sessions, latest, now }: StartPageProps) {
  const pages = adminPagesFor(person.permissions)
  const others = sessions.filter(({ isThisOne }) => !isThisOne)
  return (
    <>
      <PageHeading
        title={`Hello, ${person.name.split(' ')[0]}`}
        lead={`You work here as ${roleName(person.role)}.`}
      />
      <ul className="mb-4 grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {pages
          .filter(({ href }) => href !== '/admin')
          .map(({ href, label, about, icon }) => (
            <li key={href}>
              <a
                href={href}
                className="desk-panel flex h-full items-start gap-3 px-4 py-3.5 hover:border-stone [&_svg]:mt-0.5 [&_svg]:text-forest"
              >
                <AdminIcon name={icon} />
                <span>
                  <span className="block font-[600]">{label}</span>
                  <span className="block text-bark">{about}</span>
                </span>
              </a>
            </li>
          ))}
      </ul>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        {latest && (
          <section aria-labelledby="latest-title" className="min-w-0">
            <div className="mb-2 flex min-h-9 items-center justify-between">
              <h2 id="latest-title" className="font-[600] text-base">
                Changed lately
              </h2>
              <a href="/admin/audit" className="link">
                The whole log
              </a>
            </div>
            {latest}
          </section>
        )}
        <div className={`grid gap-4 ${latest ? 'xl:mt-11' : 'sm:grid-cols-2 xl:col-span-2'}`}>
          <Panel title="Your views">
            {views.length === 0 ? (
              <p className="text-bark">Filter a list, save it as a view, and it is one click away here.</p>
            ) : (
              <ul>
                {views.map(({ viewId, page, name, query }) => (
                  <li key={viewId}>
                    <a
                      href={listHref(page, query)}
                      className="flex min-h-9 items-center justify-between gap-3 hover:text-oak coarse:min-h-11"
                    >
                      <span className="truncate">{name}</span>
                      <span className="shrink-0 text-bark text-xs">{currentPage(pages, page)?.label}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Panel title="Where you are signed in">
            {others.length === 0 ? (
              <p className="text-bark">In this browser only.</p>
            ) : (
              <ul className="grid gap-1">
                {others.map(({ sessionId, device, lastSeenAt }) => (
                  <li key={sessionId} className="flex justify-between gap-3">
                    <span>{device}</span>
                    <span className="text-bark">{formatAgo(lastSeenAt, now)}</span>
                  </li>
                ))}
              </ul>
            )}
            <a href="/admin/profile#sessions" className="link mt-3 inline-block">
              {others.length === 0 ? 'Your sessions' : 'Do you know them all?'}
            </a>
          </Panel>
        </div>
      </div>
    </>
  )
}
