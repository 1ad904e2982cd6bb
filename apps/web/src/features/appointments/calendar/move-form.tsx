'use client'

import { useState } from 'react'
import { LabelledField } from '@/components/admin/form-field'
import { isoDay } from '@/lib/london-date'
import type { Entry, PersonChoice } from './calendar-types'
import { TimeChoice } from './time-choice'
import { useFreeTimes } from './use-free-times'
import { useMove } from './use-move'

type MoveFormProps = {
  entry: Entry
  people: readonly PersonChoice[]
  onMoved: () => void
  onGiveUp: () => void
}

const DATE = { name: 'date', label: 'Day', kind: 'date' } as const
const REASON = {
  name: 'reason',
  label: 'Reason',
  hint: 'It begins within two hours, or has begun. For whoever reads its history later.',
  kind: 'textarea',
} as const

/** Moves a booking to a free time that is chosen from a list. */
export function MoveForm({ entry, people, onMoved, onGiveUp }: MoveFormProps) {
  const [date, setDate] = useState(isoDay(entry.startsAt))
  const [consultantId, setConsultant] = useState(entry.consultant.consultantId)
  const [startsAt, setStart] = useState('')
  const [problem, setProblem] = useState<string>()
  const [late, setLate] = useState<{ said: string | undefined } | null>(null)
  const [reason, setReason] = useState('')
  const { move, isBusy } = useMove()
  const { type, kitchen, bedroom, bookingId } = entry
  const showroomId = entry.showroomId ?? undefined
  const free = useFreeTimes(
    type && date ? { type, kitchen, bedroom, showroomId, date, movedBookingId: bookingId } : null,
  )
  const choosable = people.filter((each) => showroomId === undefined || each.showroomId === showroomId)
  async function send() {
    setProblem(startsAt === '' ? 'Choose a time' : undefined)
    if (startsAt === '') return
    const outcome = await move(entry, { startsAt, consultantId }, late ? reason : undefined)
    if (outcome.is === 'moved') onMoved()
    if (outcome.is === 'late') setLate({ said: late ? outcome.said : undefined })
  }
  return (
    <form
      noValidate
      className="grid gap-4 border-slate border-t pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) send()
      }}
    >
      <h3 className="font-[600] text-base">Move to</h3>
      <LabelledField
        scope="move"
        field={DATE}
        value={date}
        problem={undefined}
        onChange={(value) => {
          setDate(value)
          setStart('')
        }}
      />
      {choosable.length > 1 && (
        <LabelledField
          scope="move"
          field={{
            name: 'consultantId',
            label: 'Consultant',
            kind: 'select',
            options: choosable.map((each) => ({ value: each.consultantId, label: each.name })),
          }}
          value={consultantId}
          problem={undefined}
          onChange={setConsultant}
        />
      )}
      <TimeChoice
        free={free}
        date={date}
        consultantId={consultantId}
        value={startsAt}
        problem={problem}
        current={consultantId === entry.consultant.consultantId ? entry.startsAt : undefined}
        onChange={setStart}
      />
      {late && (
        <LabelledField scope="move" field={REASON} value={reason} problem={late.said} onChange={setReason} />
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <button type="button" className="desk-button" onClick={onGiveUp}>
          Leave it where it is
        </button>
        <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
          Move here
        </button>
      </div>
    </form>
  )
}
