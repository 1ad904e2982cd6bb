'use client'

import { useRouter } from 'next/navigation'
import { toastDone, toastProblem } from '@/components/admin/toasts'
import { useCall } from '@/components/admin/use-call'
import type { CallProblem } from '@/lib/admin/call-problem'
import { formatMoment, isoDay } from '@/lib/london-date'
import type { Entry } from './calendar-types'
import { entryTitle } from './entry-words'
import { whyNot } from './reason-words'

/** Where a booking is to go. */
export type MoveTo = { startsAt: string; consultantId: string }
/** `late`: it takes a reason, and what is wrong with the one that was given. Refused is told in a toast. */
type Outcome = { is: 'moved' } | { is: 'late'; said: string } | { is: 'refused' }

const isRefusal = ({ code }: CallProblem) => code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED'
const isOutdated = ({ code }: CallProblem) => code === 'VERSION_CONFLICT' || code === 'BOOKING_STATE'
const OUTDATED =
  'Not moved: somebody else has changed this booking since you saw it. It is shown as it is now: look at it and move it again.'
const MOVED_BACK = 'Moved back straight away'

/** Moves a booking; done, says so with a way back, and refused, why. */
export function useMove() {
  const router = useRouter()
  const { call, isBusy } = useCall()

  async function move(entry: Entry, to: MoveTo, reason?: string): Promise<Outcome> {
    const answer = await request(entry, to, reason)
    if (!answer.isDone) return tell(answer.problem, entry, to)
    const { startsAt, consultant } = answer.result
    const back = { startsAt: entry.startsAt, consultantId: entry.consultant.consultantId }
    const said = `${entryTitle(entry)} moved to ${formatMoment(startsAt)}, with ${consultant.name}. They get an email.`
    toastDone(said, () => undo(answer.result, back))
    return { is: 'moved' }
  }

  async function undo(entry: Entry, back: MoveTo) {
    const answer = await request(entry, back, MOVED_BACK)
    if (answer.isDone) toastDone(`${entryTitle(entry)} is back on ${formatMoment(back.startsAt)}.`)
    else await tell(answer.problem, entry, back)
  }

  const request = (entry: Entry, to: MoveTo, reason?: string) =>
    call(
      ({ staff }) =>
        staff.appointments.moveBooking.mutate({
          bookingId: entry.bookingId,
          version: entry.version,
          ...to,
          ...(reason !== undefined && { reason }),
        }),
      (problem) => isRefusal(problem) || isOutdated(problem) || problem.fields.reason !== undefined,
    )

  async function tell(problem: CallProblem, entry: Entry, to: MoveTo): Promise<Outcome> {
    const said = problem.fields.reason?.[0]
    if (said !== undefined) return { is: 'late', said }
    if (isRefusal(problem)) {
      const why = await explain(entry, to).catch(() => null)
      const message = `Not moved to ${formatMoment(to.startsAt)}: ${why ?? 'this time is not available'}.`
      toastProblem({ ...problem, message, requestId: null })
    } else if (isOutdated(problem)) {
      router.refresh()
      toastProblem({ ...problem, message: OUTDATED, requestId: null })
    }
    return { is: 'refused' }
  }

  return { move, isBusy }
}

/** What stands in the way of a move, in words. */
async function explain({ bookingId, type, kitchen, bedroom, showroomId }: Entry, to: MoveTo) {
  if (type === null) return null
  const { client } = await import('@/trpc/client')
  const { times } = await client.staff.appointments.explainSlots.query({
    type,
    kitchen,
    bedroom,
    showroomId: showroomId ?? undefined,
    date: isoDay(to.startsAt),
    isForStaff: true,
    movedBookingId: bookingId,
  })
  return whyNot(times, to.startsAt, to.consultantId)
}
