import { type createCaller, DomainError } from '@lomash/api'
import { managePath } from '../lib/appointments/manage-path.ts'
import { MANAGE_PATH } from '../lib/shop-paths.ts'
import type { FormFields } from './form-body.ts'
import type { Form } from './form-route.ts'

type Appointments = ReturnType<typeof createCaller>['appointments']

/** A reason of five hundred characters, each of which may take a dozen bytes when it is sent; a longer one is told so beside its field. */
const MAX_BODY_BYTES = 16_384

/** What somebody does with a booking by its link: a button with a time moves it, and one that says so cancels it. */
export const manageForms: Readonly<Record<string, Form>> = {
  [MANAGE_PATH]: {
    isPrivate: true,
    maxBodyBytes: MAX_BODY_BYTES,
    fields: ['token', 'version', 'startsAt', 'week', 'cancel', 'reason'],
    submit: ({ appointments }, field) =>
      field('cancel') ? cancel(appointments, field) : move(appointments, field),
    done: (field) => managePath(field('token') ?? '', { view: field('cancel') ? 'cancelled' : 'moved' }),
  },
}

const named = (field: FormFields) => ({ token: field('token') ?? '', version: Number(field('version')) })

const move = async (appointments: Appointments, field: FormFields) => {
  const startsAt = field('startsAt')
  if (!startsAt) throw new DomainError('VALIDATION_ERROR', 'Choose a time.')
  return appointments.rescheduleBooking({ ...named(field), startsAt })
}

const cancel = (appointments: Appointments, field: FormFields) =>
  appointments.cancelBooking({ ...named(field), reason: field('reason') ?? '' })
