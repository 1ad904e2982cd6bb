'use client'

import { Dialog } from '@base-ui/react/dialog'
import type { KeyboardEvent } from 'react'
import { ArrowIcon, CloseIcon } from '@/components/icons'
import { Picture } from '@/components/picture'
import type { View } from './product-choice'

type GalleryDialogProps = {
  views: readonly View[]
  /** Which is shown large; null: closed. */
  place: number | null
  onChange: (place: number) => void
  onClose: () => void
}

export function GalleryDialog({ views, place, onChange, onClose }: GalleryDialogProps) {
  const view = views[place ?? 0]
  const step = (by: number) => onChange(((place ?? 0) + by + views.length) % views.length)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1)
    if (event.key === 'ArrowLeft') step(-1)
  }
  return (
    <Dialog.Root open={place !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          onKeyDown={onKeyDown}
          className="fixed inset-0 z-50 grid grid-rows-[auto_minmax(0,1fr)_auto] bg-paper transition-opacity duration-200 data-ending-style:opacity-0 data-starting-style:opacity-0"
        >
          <div className="flex items-center justify-between gap-4 px-4 py-2 sm:px-8">
            <Dialog.Title className="leading-snug">{view?.alt}</Dialog.Title>
            <Dialog.Close aria-label="Close" className="grid size-11 shrink-0 place-items-center">
              <CloseIcon />
            </Dialog.Close>
          </div>
          {view && (
            <Picture
              imageKey={view.imageKey}
              alt={view.alt}
              sizes="100vw"
              className="size-full object-contain"
            />
          )}
          <div className="flex items-center justify-center gap-4 py-3">
            <button
              type="button"
              aria-label="Picture before"
              onClick={() => step(-1)}
              className="grid size-11 place-items-center"
            >
              <ArrowIcon isTurned />
            </button>
            <p className="tabular text-bark">
              {(place ?? 0) + 1} of {views.length}
            </p>
            <button
              type="button"
              aria-label="Next picture"
              onClick={() => step(1)}
              className="grid size-11 place-items-center"
            >
              <ArrowIcon />
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
