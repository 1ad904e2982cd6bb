'use client'

import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { type FormField, LabelledField } from '@/components/admin/form-field'
import { toastDone } from '@/components/admin/toasts'
import { type Save, useForm } from '@/components/admin/use-form'
import type { CallProblem } from '@/lib/admin/call-problem'
import { formatMoment, isoDay } from '@/lib/london-date'
import { Alternatives } from './alternatives'
import { bookingFields, bookingInput, FIELD_NAMES, tidied, wantedOf } from './booking-input'
import type { Entry, PersonChoice, ShowroomChoice } from './calendar-types'
import { type Draft, draftStart } from './draft'
import { TimeChoice } from './time-choice'
import { useFreeTimes } from './use-free-times'

type BookingFormProps = {
  draft: Draft
  people: readonly PersonChoice[]
  showrooms: readonly ShowroomChoice[]
  onDone: () => void
}

const isNotFree = ({ code }: CallProblem) => code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED'

/** Books on behalf of a customer. */
export function BookingForm({ draft, people, showrooms, onDone }: BookingFormProps) {
  const [timeProblem, setTimeProblem] = useState<string>()
  const [alternatives, setAlternatives] = useState<CallProblem['alternatives']>([])
  const { form, values, problems, isBusy, bind, sending, fill, submit } = useForm(
    FIELD_NAMES,
    {
      type: 'SHOWROOM',
      rooms: 'kitchen',
      showroomId: draft.showroomId,
      consultantId: draft.consultantId,
      date: draft.date,
      startsAt: draftStart(draft),
    },
    isNotFree,
  )
  const { date = '', consultantId = '', startsAt = '' } = values
  const { wish, contact, rest } = bookingFields(values, people, showrooms)
  const [round, setRound] = useState(0)
  // Of this form as it was opened: sent twice, it books once.
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const save: Save<Entry> = ({ staff }, typed) =>
    staff.appointments.createBooking.mutate({ ...bookingInput(typed), idempotencyKey })
  const free = useFreeTimes(wantedOf(values), round)
  function choose(at: string) {
    setTimeProblem(undefined)
    setAlternatives([])
    fill((typed) => ({ ...typed, date: isoDay(at), startsAt: at }))
  }
  async function send() {
    setAlternatives([])
    setTimeProblem(undefined)
    const answer = await submit(save)
    if (answer.isDone) {
      const { reference, name, consultant } = answer.result
      toastDone(
        `${reference}: ${name} is booked for ${formatMoment(startsAt)}, with ${consultant.name}. They get an email.`,
      )
      onDone()
    } else if (isNotFree(answer.problem)) {
      setTimeProblem(answer.problem.message)
      setAlternatives(answer.problem.alternatives)
      setRound(round + 1)
    } else setTimeProblem(answer.problem.fields.startsAt?.[0])
  }
  const field = (each: FormField) => {
    const { problem = problems[`${each.name}.0`]?.[0], ...bound } = bind(each.name)
    // What is said to customers of themselves.
    const said = problem?.replace('your', 'their')
    return (
      <LabelledField
        key={each.name}
        scope="booking"
        field={each}
        {...bound}
        problem={said}
        onChange={(value) => fill((typed) => tidied({ ...typed, [each.name]: value }, people))}
      />
    )
  }
  return (
    <form ref={form} noValidate onSubmit={sending(send)} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        {wish.filter(({ name }) => name !== 'showroomId' || values.type === 'SHOWROOM').map(field)}
      </div>
      <TimeChoice
        free={free}
        date={date}
        consultantId={consultantId}
        value={startsAt}
        problem={timeProblem}
        onChange={choose}
      />
      <Alternatives alternatives={alternatives} onChoose={choose} />
      <div className="grid gap-4 border-slate border-t pt-4 sm:grid-cols-2 sm:*:last:col-span-2">
        {contact.map(field)}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">{rest.map(field)}</div>
      <div className="cal-answers">
        <Dialog.Close className="desk-button">Cancel</Dialog.Close>
        <button type="submit" disabled={isBusy} className="desk-button desk-button-main">
          Book
        </button>
      </div>
    </form>
  )
}
