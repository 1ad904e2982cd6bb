import { SearchIcon } from './icons'
import { SearchForm } from './search-form'
import { SiteMenu } from './site-menu'
import { BOOK_LINK, SHOP_LINKS } from './site-navigation'
import { Wordmark } from './wordmark'

export function SiteHeader() {
  return (
    <header className="border-sand border-b">
      <div className="page flex h-16 items-center gap-2 lg:h-20 lg:gap-6">
        <a href="/" aria-label="Lomash Wood, home" className="-mx-1 flex min-h-11 items-center px-1">
          <Wordmark />
        </a>
        <nav aria-label="Main" className="hidden lg:block">
          <ul className="flex gap-1">
            {SHOP_LINKS.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className={`flex min-h-11 items-center px-2 decoration-1 underline-offset-8 hover:underline ${label === 'Sale' ? 'text-clay' : 'hover:text-oak'}`}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto hidden xl:block">
          <SearchForm size="small" />
        </div>
        <div className="ml-auto flex items-center gap-1 xl:ml-0 xl:hidden">
          <a href="/search" aria-label="Search" className="grid size-11 place-items-center hover:text-oak">
            <SearchIcon />
          </a>
          <SiteMenu />
        </div>
        <a
          href={BOOK_LINK.href}
          className="button button-plain hidden min-h-11 shrink-0 px-4 py-2 md:inline-flex"
        >
          {BOOK_LINK.label}
        </a>
      </div>
    </header>
  )
}
