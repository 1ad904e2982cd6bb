'use client'

import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { CloseIcon } from '@/components/icons'

type SideSheetProps = { isOpen: boolean; title: string; onClose: () => void; children: ReactNode }

/** Something beside the page it is about, for a quick look or edit. */
export function SideSheet({ isOpen, title, onClose, children }: SideSheetProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="cal-backdrop" />
        <Dialog.Popup className="desk desk-popup cal-sheet">
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="display wrap-anywhere min-w-0 pt-1 text-xl">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded-control hover:bg-frost"
            >
              <CloseIcon />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
