'use client'

import { useState } from 'react'
import { Answers, AskDialog } from './ask-dialog'
import { toastDone } from './toasts'
import { type AdminClient, useCall } from './use-call'

type ConfirmDialogProps = {
  /** On the button that opens it, and on the one that does it. */
  action: string
  /** For the button that opens it, where there are several. */
  label: string
  title: string
  /** What will happen. */
  children: string
  act: (client: AdminClient) => Promise<unknown>
  /** Said when it is done. */
  done: string
}

/** Asks once more before something of one's own that cannot be taken back. */
export function ConfirmDialog({ action, label, title, children, act, done }: ConfirmDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const { call, isBusy } = useCall()
  async function send() {
    const answer = await call(act)
    if (answer.isDone) toastDone(done)
    setOpen(false)
  }
  return (
    <AskDialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      action={action}
      label={label}
      title={title}
      about={children}
    >
      <div className="mt-4">
        <Answers action={action} isGrave isBusy={isBusy} onYes={send} />
      </div>
    </AskDialog>
  )
}
