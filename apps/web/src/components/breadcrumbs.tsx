import { siteUrl } from '@/lib/site-url'
import { JsonLd } from './json-ld'

export type Crumb = { href: string; label: string }

/** The way here; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const way = [{ href: '/', label: 'Home' }, ...crumbs]
  return (
    <nav aria-label="Breadcrumbs" className="page pt-4 text-bark text-sm lg:pt-6">
      <ol className="-mx-1 flex flex-wrap items-center">
        {way.map(({ href, label }, place) => (
          <li key={href} className="flex items-center">
            {place > 0 && (
              <span aria-hidden="true" className="px-1 text-stone">
                /
              </span>
            )}
            {place === way.length - 1 ? (
              <span aria-current="page" className="px-1">
                {label}
              </span>
            ) : (
              <a
                href={href}
                className="flex min-h-8 items-center px-1 hover:text-oak hover:underline coarse:min-h-11"
              >
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
      <JsonLd data={breadcrumbList(way)} />
    </nav>
  )
}

function breadcrumbList(way: readonly Crumb[]): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ href, label }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      name: label,
      item: new URL(href, siteUrl()).href,
    })),
  }
}
