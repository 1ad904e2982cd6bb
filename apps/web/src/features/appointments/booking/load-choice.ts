import { redirect } from 'next/navigation'
import { type FormState, findFormState } from '@/form-states'
import type { ShowroomItem } from '@/lib/appointments/appointment-types'
import {
  type BookingChoice,
  type Missing,
  missingIn,
  pathToMissing,
  readChoice,
} from '@/lib/appointments/booking-choice'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { api } from '@/trpc/server'

const MISSING: readonly Missing[] = ['type', 'showroom', 'rooms']

export type LoadedChoice = {
  choice: BookingChoice
  /** What somebody went on without. */
  missing: Missing | null
  /** Of a form that could not be done, or whose outcome is shown. */
  state: FormState | null
  query: URLSearchParams
  showrooms: readonly ShowroomItem[]
  showroom: ShowroomItem | null
}

/** What was chosen, as the address of a step or the form that was sent on it says. */
export async function loadChoice(given: PageQuery): Promise<LoadedChoice> {
  const state = findFormState(given.form)
  const query = state ? new URLSearchParams(state.values) : toQuery(given)
  const read = readChoice((name) => query.get(name))
  const { items: showrooms } = await api.appointments.listShowrooms()
  const showroom = showrooms.find(({ slug }) => slug === read.showroom) ?? null
  return {
    // One that is closed meanwhile is chosen anew.
    choice: { ...read, showroom: showroom?.slug ?? null },
    missing: MISSING.find((each) => each === query.get('missing')) ?? null,
    state,
    query,
    showrooms,
    showroom,
  }
}

/** Whoever comes to a step before its time is led to what is still to be chosen. */
export function leadToMissing(choice: BookingChoice, of: readonly Missing[] = MISSING): void {
  const missing = missingIn(choice)
  if (missing !== null && of.includes(missing)) redirect(pathToMissing(missing, choice))
}
