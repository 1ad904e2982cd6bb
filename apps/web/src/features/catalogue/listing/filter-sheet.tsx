'use client'

import { Dialog } from '@base-ui/react/dialog'
import { CloseIcon } from '@/components/icons'
import { formatCount } from '@/lib/measure'
import { FilterPanel } from './filter-panel'
import type { FilterSheetProps } from './filter-sheet-button'

type Props = FilterSheetProps & { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

export function FilterSheet({ isOpen, onOpenChange, total, noun, isPending, ...panel }: Props) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/35 transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-y-0 right-0 z-50 flex w-full max-w-[26rem] flex-col bg-paper shadow-sheet transition-transform duration-200 ease-out data-ending-style:translate-x-full data-starting-style:translate-x-full">
          <div className="flex items-center justify-between border-sand border-b px-5 py-2">
            <Dialog.Title className="display text-xl">Filter</Dialog.Title>
            <Dialog.Close aria-label="Close filters" className="-mr-2.5 grid size-11 place-items-center">
              <CloseIcon />
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-3">
            <FilterPanel {...panel} />
          </div>
          <div className="border-sand border-t px-5 py-3">
            <Dialog.Close className="button button-main w-full">
              {isPending ? 'Looking …' : `Show ${formatCount(total)} ${total === 1 ? noun.one : noun.many}`}
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
