'use client'

import { useRef } from 'react'
import { LabelledField } from '@/components/admin/form-field'
import { useFirstWrong } from '@/components/admin/use-first-wrong'
import type { StaffShowroom } from './place-types'
import type { RoomDraft } from './rooms-draft'
import { useRoomsForm } from './use-rooms-form'

const STATES = [
  { value: 'yes', label: 'In use' },
  { value: 'no', label: 'Closed' },
]

/** Where one visit at a time takes place. */
export function RoomsForm({ showroom }: { showroom: StaffShowroom }) {
  const { drafts, edit, problems, isLate, isBusy, send } = useRoomsForm(showroom)
  const form = useFirstWrong(problems)
  const addButton = useRef<HTMLButtonElement>(null)
  function remove(key: string) {
    edit(drafts.filter((each) => each.key !== key))
    // The button that was pressed goes with its row; who uses the keyboard stays in this form.
    addButton.current?.focus()
  }
  const change = (key: string, part: Partial<RoomDraft>) =>
    edit(drafts.map((each) => (each.key === key ? { ...each, ...part } : each)))
  return (
    <form
      ref={form}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) send()
      }}
    >
      <p className="text-bark">
        As many visits at a time as there are rooms in use. A room that was booked is closed rather than
        removed.
      </p>
      {drafts.length === 0 && <p>None yet, so no visit can be booked here: add the first.</p>}
      {drafts.map(({ key, roomId, name, isActive }) => (
        <div key={key} className="grid grid-cols-[minmax(0,1fr)_7.5rem] items-start gap-3">
          <LabelledField
            scope={key}
            field={{ name: 'room', label: 'Name' }}
            value={name}
            problem={problems[key]}
            onChange={(typed) => change(key, { name: typed })}
          />
          {roomId === undefined ? (
            <button
              type="button"
              aria-label={`Remove ${name || 'this room'}`}
              className="desk-button desk-button-quiet mt-6"
              onClick={() => remove(key)}
            >
              Remove
            </button>
          ) : (
            <LabelledField
              scope={key}
              field={{ name: 'state', label: 'State', kind: 'select', options: STATES }}
              value={isActive ? 'yes' : 'no'}
              problem={undefined}
              onChange={(value) => change(key, { isActive: value === 'yes' })}
            />
          )}
        </div>
      ))}
      {isLate && (
        <p role="alert" className="border-oak border-l-4 bg-mist px-4 py-3">
          Somebody else saved these rooms meanwhile. What you typed is still here; load the page again to see
          theirs first.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
          {isBusy ? 'Saving …' : 'Save'}
        </button>
        <button
          ref={addButton}
          type="button"
          className="desk-button"
          onClick={() => edit([...drafts, { key: crypto.randomUUID(), name: '', isActive: true }])}
        >
          Add a room
        </button>
      </div>
    </form>
  )
}
