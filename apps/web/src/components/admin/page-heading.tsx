import type { ReactNode } from 'react'

type PageHeadingProps = {
  title: string
  /** The pages above this one, outermost first. */
  above?: readonly { href: string; label: string }[]
  /** Beside the title: badges. */
  marks?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
}

/** The way here, what this page is, and what can be done on all of it. */
export function PageHeading({ title, above = [], marks, lead, actions }: PageHeadingProps) {
  return (
    <div className="mb-5">
      {above.length > 0 && (
        <nav aria-label="Breadcrumbs" className="text-bark">
          <ol className="-mx-1 flex flex-wrap items-center">
            {above.map(({ href, label }) => (
              <li key={href} className="flex items-center">
                <a
                  href={href}
                  className="flex min-h-8 items-center px-1 hover:text-oak hover:underline coarse:min-h-11"
                >
                  {label}
                </a>
                <span aria-hidden="true" className="px-1 text-stone">
                  /
                </span>
              </li>
            ))}
            <li aria-current="page" className="px-1">
              {title}
            </li>
          </ol>
        </nav>
      )}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="display wrap-anywhere min-w-0 text-2xl">{title}</h1>
          {marks}
        </div>
        {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
      {lead && <p className="mt-1 max-w-prose text-bark">{lead}</p>}
    </div>
  )
}
