'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useEffect, useState } from 'react'
import { LabelledField } from '@/components/admin/form-field'
import { formatMoment } from '@/lib/london-date'
import { entryTitle } from './entry-words'
import type { LateMove } from './use-moves'

type LateMoveDialogProps = {
  late: LateMove | null
  onSend: (reason: string) => Promise<void> | undefined
  onGiveUp: () => void
}

const FIELD = {
  name: 'reason',
  label: 'Reason',
  hint: 'For whoever reads the booking’s history later.',
  kind: 'textarea',
} as const

/** Asks why something is moved that begins within two hours, or has begun. */
export function LateMoveDialog({ late, onSend, onGiveUp }: LateMoveDialogProps) {
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (!late) setReason('')
  }, [late])
  async function send() {
    setBusy(true)
    await onSend(reason)
    setBusy(false)
  }
  return (
    <Dialog.Root open={late !== null} onOpenChange={(isOpen) => !isOpen && onGiveUp()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="cal-backdrop" />
        <Dialog.Popup className="desk desk-popup cal-dialog max-w-[28rem]">
          <Dialog.Title className="display text-xl">Why is it moved so late?</Dialog.Title>
          {late && (
            <Dialog.Description className="mt-2 text-bark">
              {entryTitle(late.entry)} is booked for {formatMoment(late.entry.startsAt)}. Ring them as well:
              an email may come too late.
            </Dialog.Description>
          )}
          <form
            noValidate
            className="mt-4 grid gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (!isBusy) send()
            }}
          >
            <LabelledField
              scope="late"
              field={FIELD}
              value={reason}
              problem={late?.problem}
              onChange={setReason}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <Dialog.Close className="desk-button">Leave it where it is</Dialog.Close>
              <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
                Move
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
