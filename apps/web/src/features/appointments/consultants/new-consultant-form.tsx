'use client'

import { LabelledField } from '@/components/admin/form-field'
import { useForm } from '@/components/admin/use-form'
import { CONSULTANTS_PATH } from '@/lib/admin/booking-paths'
import type { ShowroomChoice } from '../calendar/calendar-types'
import type { Account } from './consultant-types'
import { profileFields } from './profile-fields'
import { profileOf, profileValues } from './profile-values'

type NewConsultantFormProps = { showrooms: readonly ShowroomChoice[]; accounts: readonly Account[] }

/** Somebody new: their page, to which this leads, asks for their hours. */
export function NewConsultantForm({ showrooms, accounts }: NewConsultantFormProps) {
  const fields = profileFields(showrooms, accounts)
  const names = fields.map(({ name }) => name)
  const { form, isBusy, bind, sending, submit } = useForm(names, initialFor(showrooms[0]?.showroomId ?? ''))
  async function send() {
    const answer = await submit(({ staff }, typed) =>
      staff.appointments.saveConsultant.mutate(profileOf(typed)),
    )
    if (answer.isDone) location.assign(`${CONSULTANTS_PATH}/${answer.result.consultantId}`)
  }
  return (
    <form ref={form} noValidate className="grid max-w-[32rem] gap-4" onSubmit={sending(send)}>
      {fields.map((field) => (
        <LabelledField key={field.name} scope="new" field={field} {...bind(field.name)} />
      ))}
      <button type="submit" disabled={isBusy} className="desk-button desk-button-main w-fit">
        {isBusy ? 'Saving …' : 'Save and go on to hours'}
      </button>
    </form>
  )
}

const initialFor = (showroomId: string) =>
  profileValues({
    name: '',
    userId: null,
    showroomId,
    kitchen: true,
    bedroom: true,
    types: ['HOME_MEASUREMENT', 'ONLINE', 'SHOWROOM'],
    bufferBeforeMinutes: 30,
    bufferAfterMinutes: 30,
    isActive: true,
  })
