import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { SkipLink } from './skip-link'
import { SpeculationRules } from './speculation-rules'

type ShopFrameProps = {
  /** What the footer begins with. */
  strip: ReactNode
  /** What stays at the lower edge of the window. */
  tray?: ReactNode
  children: ReactNode
}

/** What every page of the shop has around it. */
export function ShopFrame({ strip, tray, children }: ShopFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader />
      <main id="main" tabIndex={-1} className="flex-1">
        {children}
      </main>
      <SiteFooter>{strip}</SiteFooter>
      {tray}
      <SpeculationRules />
    </div>
  )
}
