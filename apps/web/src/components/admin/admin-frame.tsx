import type { ReactNode } from 'react'
import { SkipLink } from '../skip-link'
import { SpeculationRules } from '../speculation-rules'
import { Wordmark } from '../wordmark'
import { adminPagesFor, currentPage } from './admin-navigation'
import { NavigationLine } from './navigation-line'
import { PaletteButton } from './palette-button'
import { PersonMenu } from './person-menu'
import { PhoneMenu } from './phone-menu'
import { SideNavigation } from './side-navigation'
import { Toaster } from './toaster'

type AdminFrameProps = {
  person: { name: string; role: string; permissions: readonly string[] }
  /** Path and query of the page that is shown. */
  url: string
  children: ReactNode
}

/** What every page of the admin has around it. */
export function AdminFrame({ person, url, children }: AdminFrameProps) {
  const pages = adminPagesFor(person.permissions)
  const current = currentPage(pages, url.split('?')[0] ?? '')?.href
  const navigation = <SideNavigation pages={pages} current={current} />
  return (
    <div className="desk min-h-dvh bg-mist lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
      <SkipLink />
      <NavigationLine />
      <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-slate border-r bg-frost lg:flex">
        <a
          href="/admin"
          aria-label="Lomash Wood admin, start"
          className="flex h-14 shrink-0 items-center px-5"
        >
          <Wordmark isSmall />
        </a>
        {navigation}
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-20 flex h-14 items-center gap-2 border-slate border-b bg-mist px-3 sm:px-6 lg:px-8">
          <PhoneMenu>{navigation}</PhoneMenu>
          <PaletteButton pages={pages} canSearchStaff={person.permissions.includes('staff:read')} />
          <div className="ml-auto">
            <PersonMenu name={person.name} role={person.role} />
          </div>
        </header>
        <main id="main" tabIndex={-1} className="w-full max-w-[84rem] flex-1 px-4 pt-4 pb-16 sm:px-6 lg:px-8">
          {children}
        </main>
      </div>
      <Toaster />
      <SpeculationRules eagerness="conservative" />
    </div>
  )
}

/** For who cannot be shown the admin itself. */
export function BareAdminFrame({ children }: { children: ReactNode }) {
  return (
    <div className="desk min-h-dvh bg-mist">
      <header className="flex h-14 items-center border-slate border-b px-4 sm:px-6">
        <a href="/" aria-label="Lomash Wood, home">
          <Wordmark isSmall />
        </a>
      </header>
      <main id="main" tabIndex={-1} className="px-4 py-10 sm:px-6 lg:py-16">
        {children}
      </main>
    </div>
  )
}
