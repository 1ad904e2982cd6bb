'use client'

import { EditForm } from '@/components/admin/edit-form'
import type { FormField } from '@/components/admin/form-field'
import type { ShowroomChoice } from '../calendar/calendar-types'
import type { Consultant } from './consultant-types'
import { profileOf, profileValues } from './profile-values'

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]
const select = (name: string, label: string, options: FormField['options'] = YES_NO): FormField => ({
  name,
  label,
  kind: 'select',
  options,
})

type ProfileFormProps = {
  consultant: Consultant
  showrooms: readonly ShowroomChoice[]
  lockedBecause?: string | undefined
}

/** Who somebody is, where they work and what they do. */
export function ProfileForm({ consultant, showrooms, lockedBecause }: ProfileFormProps) {
  const fields: FormField[] = [
    { name: 'name', label: 'Name', hint: 'As shoppers see it.' },
    select(
      'showroomId',
      'Showroom',
      showrooms.map(({ showroomId, name }) => ({ value: showroomId, label: name })),
    ),
    select('kitchen', 'Plans kitchens'),
    select('bedroom', 'Plans bedrooms'),
    select('HOME_MEASUREMENT', 'Goes to people’s homes'),
    select('ONLINE', 'Takes online calls'),
    select('SHOWROOM', 'Receives visits in the showroom'),
    { name: 'bufferBeforeMinutes', label: 'Minutes kept free before each', inputMode: 'numeric' },
    { name: 'bufferAfterMinutes', label: 'Minutes kept free after each', inputMode: 'numeric' },
    select('isActive', 'Can be booked'),
  ]
  return (
    <EditForm
      scope="consultant"
      fields={fields}
      initial={profileValues(consultant)}
      version={consultant.version}
      lockedBecause={lockedBecause}
      save={({ staff }, typed, version) =>
        staff.appointments.saveConsultant.mutate({
          consultantId: consultant.consultantId,
          version,
          userId: consultant.userId,
          ...profileOf(typed),
        })
      }
      saved="Saved. What can be booked follows at once."
    />
  )
}
