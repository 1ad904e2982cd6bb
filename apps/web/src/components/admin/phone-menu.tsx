import type { ReactNode } from 'react'
import { CloseIcon } from '../icons'
import { Wordmark } from '../wordmark'
import { AdminIcon } from './admin-icons'

const MENU_ID = 'admin-menu'

/** The navigation of small screens: a sheet, which opens and closes without a script. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={MENU_ID}
        aria-label="Menu"
        className="-ml-1.5 grid size-11 shrink-0 place-items-center rounded-control hover:bg-frost lg:hidden"
      >
        <AdminIcon name="menu" />
      </button>
      <div
        id={MENU_ID}
        popover="auto"
        className="fixed inset-y-0 left-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-y-auto bg-frost text-ink shadow-sheet backdrop:bg-ink/35"
      >
        <div className="flex h-14 items-center justify-between pr-1.5 pl-5">
          <Wordmark isSmall />
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            aria-label="Close menu"
            className="grid size-11 place-items-center"
          >
            <CloseIcon />
          </button>
        </div>
        {children}
      </div>
    </>
  )
}
