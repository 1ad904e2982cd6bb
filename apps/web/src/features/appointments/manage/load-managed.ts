import { type PublicError, toPublicError } from '@lomash/api'
import { type FormState, findFormState } from '@/form-states'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import type { PageQuery } from '@/lib/page-query'
import { answerWith } from '@/trpc/page-answer'
import { api } from '@/trpc/server'

export type LoadedBooking = { query: PageQuery; state: FormState | null; token: string } & (
  | { booking: ManagedBooking; problem: null }
  | { booking: null; problem: PublicError }
)

const NO_BOOKING = new Set(['LINK_INVALID', 'LINK_EXPIRED', 'BOOKING_NOT_FOUND', 'VALIDATION_ERROR'])

/** The booking of a signed link, as it is now, also after something could not be done with it. */
export async function loadManaged(query: PageQuery): Promise<LoadedBooking> {
  const state = findFormState(query.form)
  const token = String(state?.values.token ?? query.token ?? '')
  const found = await api.appointments.getBooking({ token }).then((booking) => ({ booking }), noneOrThrow)
  if ('booking' in found) return { query, state, token, booking: found.booking, problem: null }
  await answerWith(found.problem.httpStatus)
  return { query, state, token, booking: null, problem: found.problem }
}

/** @throws whatever says nothing of the link */
function noneOrThrow(error: unknown): { problem: PublicError } {
  const problem = toPublicError(error)
  if (!NO_BOOKING.has(problem.code)) throw error
  return { problem }
}
