'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'

type AskDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** On the button that opens it. */
  action: string
  /** For that button, where there are several of one action. */
  label?: string | undefined
  title: string
  /** What will happen. */
  about: string
  /** The answer. */
  children: ReactNode
}

/** A button that asks once more. */
export function AskDialog({ isOpen, onOpenChange, action, label, title, about, children }: AskDialogProps) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <AlertDialog.Trigger aria-label={label} className="desk-button">
        {action} …
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/35 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="desk desk-popup fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-[28rem] -translate-x-1/2 p-5 sm:p-6">
          <AlertDialog.Title className="display text-xl">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-bark">{about}</AlertDialog.Description>
          {children}
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

type AnswersProps = {
  action: string
  /** On the button that leaves everything as it is. */
  keep?: string | undefined
  isGrave: boolean
  isBusy: boolean
  onYes?: () => void
}

/** Cancel, and doing it; without `onYes` the form around them is sent. */
export function Answers({ action, keep = 'Cancel', isGrave, isBusy, onYes }: AnswersProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <AlertDialog.Close className="desk-button">{keep}</AlertDialog.Close>
      <button
        type={onYes ? 'button' : 'submit'}
        disabled={isBusy}
        onClick={onYes}
        className={`desk-button ${isGrave ? 'desk-button-grave' : 'desk-button-main'}`}
      >
        {action}
      </button>
    </div>
  )
}
