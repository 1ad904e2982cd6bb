'use client'

import { TimesForm } from '../consultants/times-form'
import type { StaffShowroom } from './place-types'
import { saveShowroomPart } from './save-part'

/** When a showroom is open. */
export function ShowroomTimes({ showroom }: { showroom: StaffShowroom }) {
  const { showroomId } = showroom
  return (
    <TimesForm
      of={showroom}
      off="closed"
      calls={{
        preview: ({ staff }, times) =>
          staff.appointments.previewShowroomTimes.query({ showroomId, ...times }),
        save: (client, times, version) => saveShowroomPart(client, showroom, version, times),
      }}
    />
  )
}
