import { CloseIcon } from './icons'
import { BOOK_LINK, SHOP_LINKS, SHOPPER_LINKS } from './site-navigation'

const MENU_ID = 'site-menu'

/** The menu of small screens: a popover, which opens and closes without a script. */
export function SiteMenu() {
  return (
    <>
      <button
        type="button"
        popoverTarget={MENU_ID}
        className="min-h-11 px-2 font-[550] hover:text-oak lg:hidden"
      >
        Menu
      </button>
      <div
        id={MENU_ID}
        popover="auto"
        className="fixed inset-0 m-0 size-full max-h-none max-w-none overflow-y-auto bg-paper text-ink backdrop:bg-ink/30"
      >
        <div className="page flex h-16 items-center justify-between">
          <p className="text-bark">Menu</p>
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            aria-label="Close menu"
            className="-mr-2.5 grid size-11 place-items-center"
          >
            <CloseIcon />
          </button>
        </div>
        <nav aria-label="Menu" className="page pb-12">
          <ul>
            {SHOP_LINKS.map(({ href, label }) => (
              <li key={href} className="border-sand border-b">
                <a
                  href={href}
                  className={`display block py-4 text-3xl ${label === 'Sale' ? 'text-clay' : ''}`}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <a href={BOOK_LINK.href} className="button button-main mt-8 w-full">
            {BOOK_LINK.label}
          </a>
          <ul className="mt-6 grid gap-1">
            {SHOPPER_LINKS.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="flex min-h-11 items-center text-lg">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  )
}
