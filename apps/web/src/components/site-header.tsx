import { SearchIcon } from './icons'
import { SearchForm } from './search-form'
import { SiteMenu } from './site-menu'
import { SHOP_LINKS } from './site-navigation'
import { Wordmark } from './wordmark'

export function SiteHeader() {
  return (
    <header className="border-sand border-b">
      <div className="page flex h-16 items-center gap-4 lg:h-20 lg:gap-10">
        <a href="/" aria-label="Lomash Wood, home" className="-mx-1 flex min-h-11 items-center px-1">
          <Wordmark />
        </a>
        <nav aria-label="Main" className="hidden md:block">
          <ul className="flex gap-1 lg:gap-3">
            {SHOP_LINKS.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  className={`flex min-h-11 items-center px-2 decoration-1 lg:px-3 underline-offset-8 hover:underline ${label === 'Sale' ? 'text-clay' : 'hover:text-oak'}`}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto hidden lg:block">
          <SearchForm size="small" />
        </div>
        <div className="ml-auto flex items-center gap-1 lg:ml-0 lg:hidden">
          <a href="/search" aria-label="Search" className="grid size-11 place-items-center hover:text-oak">
            <SearchIcon />
          </a>
          <SiteMenu />
        </div>
      </div>
    </header>
  )
}
