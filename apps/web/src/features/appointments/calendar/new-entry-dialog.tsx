'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { BlockForm } from './block-form'
import { BookingForm } from './booking-form'
import type { PersonChoice, ShowroomChoice } from './calendar-types'
import type { Draft } from './draft'

type NewEntryDialogProps = {
  draft: Draft | null
  people: readonly PersonChoice[]
  showrooms: readonly ShowroomChoice[]
  onClose: () => void
}

const KINDS = [
  { kind: 'booking', label: 'Book for a customer' },
  { kind: 'block', label: 'Block time' },
] as const

/** Books for somebody, or takes time out. */
export function NewEntryDialog({ draft, onClose, ...choices }: NewEntryDialogProps) {
  return (
    <Dialog.Root open={draft !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="cal-backdrop" />
        <Dialog.Popup className="desk desk-popup cal-dialog max-w-[40rem]">
          {draft && <NewEntry draft={draft} onDone={onClose} {...choices} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type NewEntryProps = Omit<NewEntryDialogProps, 'draft' | 'onClose'> & { draft: Draft; onDone: () => void }

function NewEntry({ draft, people, showrooms, onDone }: NewEntryProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]['kind']>('booking')
  const given = { draft, people, onDone }
  return (
    <>
      <Dialog.Title className="display text-xl">
        {kind === 'booking' ? 'New booking' : 'Block time'}
      </Dialog.Title>
      <div className="cal-switch mt-3 mb-4 w-fit">
        {KINDS.map((each) => (
          <button
            key={each.kind}
            type="button"
            aria-pressed={kind === each.kind}
            onClick={() => setKind(each.kind)}
          >
            {each.label}
          </button>
        ))}
      </div>
      {kind === 'booking' ? <BookingForm {...given} showrooms={showrooms} /> : <BlockForm {...given} />}
    </>
  )
}
