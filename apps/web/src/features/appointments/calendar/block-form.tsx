'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { type FormField, LabelledField } from '@/components/admin/form-field'
import { toastDone } from '@/components/admin/toasts'
import { useForm } from '@/components/admin/use-form'
import { blockInput, MINUTE_CHOICES } from './block-input'
import type { PersonChoice } from './calendar-types'
import type { Draft } from './draft'

type BlockFormProps = { draft: Draft; people: readonly PersonChoice[]; onDone: () => void }

const NINE = 9 * 60
const HOUR = 60
const TAKEN = 'Something is booked or held in this time. Move it first, or choose another time.'
const FIELDS = {
  fromDate: { name: 'fromDate', label: 'From', kind: 'date' },
  startsAt: { name: 'startsAt', label: 'Time it begins', kind: 'select', options: MINUTE_CHOICES },
  untilDate: { name: 'untilDate', label: 'Until', kind: 'date' },
  endsAt: { name: 'endsAt', label: 'Time it ends', kind: 'select', options: MINUTE_CHOICES },
  notes: { name: 'notes', label: 'Note', hint: 'What it is for, as “Training”. Only staff see it.' },
} as const satisfies Record<string, FormField>

/** Takes some of somebody's time out. */
export function BlockForm({ draft, people, onDone }: BlockFormProps) {
  const from = draft.minute ?? NINE
  const [problem, setProblem] = useState<string>()
  const { form, values, isBusy, bind, sending, submit } = useForm(
    ['consultantId', 'startsAt', 'endsAt', 'notes'],
    {
      consultantId: draft.consultantId || (people[0]?.consultantId ?? ''),
      fromDate: draft.date,
      startsAt: String(from),
      untilDate: draft.date,
      endsAt: String(Math.min(from + HOUR, 24 * HOUR - 30)),
      notes: '',
    },
    ({ code }) => code === 'SLOT_TAKEN',
  )
  async function send() {
    const input = blockInput(values)
    setProblem('problem' in input ? input.problem : undefined)
    if ('problem' in input) return
    const answer = await submit(({ staff }) => staff.appointments.blockTime.mutate(input))
    if (answer.isDone) {
      toastDone('The time is blocked: it is no longer offered to anybody.')
      onDone()
    } else if (answer.problem.code === 'SLOT_TAKEN') setProblem(TAKEN)
  }
  const person: FormField = {
    name: 'consultantId',
    label: 'Consultant',
    kind: 'select',
    options: people.map((each) => ({ value: each.consultantId, label: each.name })),
  }
  const field = (each: FormField) => <LabelledField scope="block" field={each} {...bind(each.name)} />
  return (
    <form ref={form} noValidate onSubmit={sending(send)} className="grid gap-4">
      {people.length > 1 && field(person)}
      <div className="grid grid-cols-2 gap-4">
        {field(FIELDS.fromDate)}
        {field(FIELDS.startsAt)}
        {field(FIELDS.untilDate)}
        {field(FIELDS.endsAt)}
      </div>
      {field(FIELDS.notes)}
      {problem && (
        <p role="alert" className="text-madder">
          {problem}
        </p>
      )}
      <div className="cal-answers">
        <Dialog.Close className="desk-button">Cancel</Dialog.Close>
        <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
          Block this time
        </button>
      </div>
    </form>
  )
}
