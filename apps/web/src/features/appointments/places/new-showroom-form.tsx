'use client'

import { LabelledField } from '@/components/admin/form-field'
import { useForm } from '@/components/admin/use-form'
import { STAFF_SHOWROOMS_PATH } from '@/lib/admin/booking-paths'
import { ADDRESS_FIELDS } from './address-fields'
import { addressOf } from './address-values'

const NAMES = ADDRESS_FIELDS.map(({ name }) => name)

/** A new showroom: its page, to which this leads, asks for hours and rooms. */
export function NewShowroomForm({ sortOrder }: { sortOrder: number }) {
  const initial = { sortOrder: String(sortOrder), isActive: 'no' }
  const { form, isBusy, bind, sending, submit } = useForm(NAMES, initial)
  async function send() {
    const answer = await submit(({ staff }, typed) =>
      staff.appointments.saveShowroom.mutate({
        ...addressOf(typed),
        imageKeys: [],
        hours: [],
        exceptions: [],
        rooms: [],
      }),
    )
    if (answer.isDone) location.assign(`${STAFF_SHOWROOMS_PATH}/${answer.result.showroomId}`)
  }
  return (
    <form ref={form} noValidate className="grid max-w-[32rem] gap-4" onSubmit={sending(send)}>
      {ADDRESS_FIELDS.map((field) => (
        <LabelledField key={field.name} scope="new" field={field} {...bind(field.name)} />
      ))}
      <button type="submit" disabled={isBusy} className="desk-button desk-button-main w-fit">
        {isBusy ? 'Saving …' : 'Save and go on to hours'}
      </button>
    </form>
  )
}
