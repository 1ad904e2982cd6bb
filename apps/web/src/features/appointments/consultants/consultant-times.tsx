'use client'

import type { Consultant } from './consultant-types'
import { TimesForm } from './times-form'

/** When somebody works. */
export function ConsultantTimes({ consultant }: { consultant: Consultant }) {
  const { consultantId } = consultant
  return (
    <TimesForm
      of={consultant}
      off="off"
      calls={{
        preview: ({ staff }, times) =>
          staff.appointments.previewWorkingTimes.query({ consultantId, ...times }),
        save: ({ staff }, times, version) =>
          staff.appointments.saveWorkingTimes.mutate({ consultantId, version, ...times }),
      }}
    />
  )
}
