'use client'

import { Popover } from '@base-ui/react/popover'
import { useRef, useState } from 'react'
import type { CallProblem } from '@/lib/admin/call-problem'

type ViewNameProps = {
  action: string
  initial: string
  save: (name: string) => Promise<{ isDone: true } | { isDone: false; problem: CallProblem }>
  onDone: (name: string) => void
}

/** Asks what a view is to be called. */
export function ViewName({ action, initial, save, onDone }: ViewNameProps) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(initial)
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  async function send() {
    setBusy(true)
    const answer = await save(name)
    setBusy(false)
    setWrong(answer.isDone ? undefined : answer.problem.fields.name?.[0])
    if (!answer.isDone) {
      input.current?.focus()
      return
    }
    setOpen(false)
    onDone(name.trim())
  }
  return (
    <Popover.Root
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open)
        setName(initial)
        setWrong(undefined)
      }}
    >
      <Popover.Trigger className="desk-button desk-button-quiet px-2 text-bark unscripted:hidden">
        {action} …
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start" className="z-40">
          <Popover.Popup aria-label={action} className="desk desk-popup w-72 max-w-[calc(100vw-1.5rem)] p-4">
            <form
              noValidate
              className="grid gap-2"
              onSubmit={(event) => {
                event.preventDefault()
                if (!isBusy) send()
              }}
            >
              <label htmlFor="view-name" className="font-[550]">
                Name of the view
              </label>
              <input
                ref={input}
                id="view-name"
                value={name}
                maxLength={60}
                autoComplete="off"
                onChange={({ target }) => setName(target.value)}
                aria-invalid={wrong ? true : undefined}
                aria-describedby={wrong ? 'view-name-problem' : undefined}
                className="desk-field"
              />
              {wrong && (
                <p id="view-name-problem" role="alert" className="text-madder text-xs">
                  {wrong}
                </p>
              )}
              <div className="mt-1 flex justify-end gap-2">
                <Popover.Close className="desk-button desk-button-quiet">Cancel</Popover.Close>
                <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
                  Save view
                </button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
