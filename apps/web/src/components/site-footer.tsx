import type { ReactNode } from 'react'
import { BOOK_LINK, SHOP_LINKS, SHOPPER_LINKS } from './site-navigation'
import { Wordmark } from './wordmark'

/** `children`: what comes before the links. */
export function SiteFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="mt-auto">
      <div className="dovetail" />
      <div className="bg-linen">
        {children}
        <div className="page grid gap-10 py-14 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr] lg:py-20">
          <div className="sm:col-span-2 lg:col-span-1">
            <Wordmark />
            <p className="mt-5 max-w-[44ch] text-bark">
              Fitted kitchens and bedrooms, made to order in the UK. Every price includes VAT and says what it
              covers; every size is in millimetres.
            </p>
          </div>
          <FooterLinks title="Shop" links={[...SHOP_LINKS, BOOK_LINK]} />
          <FooterLinks title="Your choices" links={SHOPPER_LINKS} />
        </div>
      </div>
    </footer>
  )
}

type FooterLinksProps = { title: string; links: readonly { href: string; label: string }[] }

function FooterLinks({ title, links }: FooterLinksProps) {
  return (
    <nav aria-label={title}>
      <p className="mb-2 text-bark text-sm">{title}</p>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center hover:text-oak hover:underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
