'use client'

import { useState } from 'react'
import { EditForm } from '@/components/admin/edit-form'
import type { ShowroomChoice } from '../calendar/calendar-types'
import type { Account, Conflict, Consultant } from './consultant-types'
import { LeftOutside } from './left-outside'
import { profileFields } from './profile-fields'
import { type Profile, profileOf, profileValues } from './profile-values'

type ProfileFormProps = {
  consultant: Consultant
  showrooms: readonly ShowroomChoice[]
  accounts: readonly Account[] | null
  lockedBecause?: string | undefined
}

/** Who somebody is, where they work and what they do. */
export function ProfileForm({ consultant, showrooms, accounts, lockedBecause }: ProfileFormProps) {
  const { consultantId, version } = consultant
  const [left, setLeft] = useState<readonly Conflict[]>([])
  return (
    <>
      <EditForm
        scope="consultant"
        fields={profileFields(showrooms, accounts, consultant)}
        initial={profileValues(consultant)}
        version={version}
        lockedBecause={lockedBecause}
        ofConflict={(current) => profileValues(current as unknown as Profile)}
        save={async ({ staff }, typed, from) => {
          const profile = profileOf(typed)
          const done = await staff.appointments.saveConsultant.mutate({
            consultantId,
            version: from,
            ...profile,
          })
          setLeft(profile.isActive ? [] : done.conflicts)
          return done
        }}
        saved="Saved. What can be booked follows at once."
      />
      <LeftOutside conflicts={left}>
        Saved. Nobody new can book them; what is booked already stays, and is to be moved:
      </LeftOutside>
    </>
  )
}
