'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useState } from 'react'
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
export function ReasonDialog({ action, title, children, isGrave = false, act, done }: ReasonDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const { form, values, problems, isBusy, set, fill, submit } = useForm(NAMES, { reason: '' })
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
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => setOpen(open)}>
      <AlertDialog.Trigger className="desk-button">{action} …</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="desk desk-popup fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-[28rem] -translate-x-1/2 p-5 sm:p-6">
          <AlertDialog.Title className="display text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-bark">{children}</AlertDialog.Description>
          <form
            ref={form}
            noValidate
            className="mt-4 grid gap-4"
            onSubmit={(event) => {
              event.preventDefault()
              if (!isBusy) send()
            }}
          >
            <LabelledField
              scope="confirm"
              field={FIELD}
              value={values.reason ?? ''}
              problem={problems.reason?.[0]}
              onChange={(value) => set('reason', value)}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <AlertDialog.Close className="desk-button">Cancel</AlertDialog.Close>
              <button
                type="submit"
                disabled={isBusy}
                className={`desk-button ${isGrave ? 'desk-button-grave' : 'desk-button-main'}`}
              >
                {action}
              </button>
            </div>
          </form>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
