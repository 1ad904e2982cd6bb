'use client'

import { useState } from 'react'
import { Answers, AskDialog } from './ask-dialog'
import { LabelledField } from './form-field'
import { toastDone } from './toasts'
import type { AdminClient } from './use-call'
import { useForm } from './use-form'

type ReasonDialogProps = {
  /** On the button that opens it, and on the one that does it. */
  action: string
  title: string
  /** What will happen. */
  children: string
  isGrave?: boolean
  /** Instead of "Cancel", where that could be taken for the action. */
  keep?: string
  act: (client: AdminClient, reason: string) => Promise<unknown>
  /** Said when it is done. */
  done: string
}

const NAMES = ['reason']
const FIELD = {
  name: 'reason',
  label: 'Reason',
  hint: 'For whoever reads the audit log later.',
  kind: 'textarea',
} as const

/** Asks once more, and why, before something that cannot be taken back or has to be accounted for. */
export function ReasonDialog({
  action,
  title,
  children,
  isGrave = false,
  keep,
  act,
  done,
}: ReasonDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const { form, isBusy, bind, sending, fill, submit } = useForm(NAMES, { reason: '' })
  async function send() {
    const answer = await submit((client, { reason = '' }) => act(client, reason))
    if (answer.isDone) {
      fill({ reason: '' })
      toastDone(done)
    }
    // What is not about the reason is said in a toast, and trying again in here would not help.
    if (answer.isDone || !answer.problem.fields.reason) setOpen(false)
  }
  return (
    <AskDialog isOpen={isOpen} onOpenChange={setOpen} action={action} title={title} about={children}>
      <form ref={form} noValidate className="mt-4 grid gap-4" onSubmit={sending(send)}>
        <LabelledField scope="confirm" field={FIELD} {...bind('reason')} />
        <Answers action={action} keep={keep} isGrave={isGrave} isBusy={isBusy} />
      </form>
    </AskDialog>
  )
}
