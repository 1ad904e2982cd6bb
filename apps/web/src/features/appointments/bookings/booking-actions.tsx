'use client'

import type { Entry, PersonChoice } from '../calendar/calendar-types'
import { EntryActions } from '../calendar/entry-actions'
import { useNow } from '../calendar/use-now'

type BookingActionsProps = { booking: Entry; people: readonly PersonChoice[]; now: string }

const stay = () => {}

/** What the calendar's sheet offers, on the booking's own page. */
export function BookingActions({ booking, people, now }: BookingActionsProps) {
  const current = useNow(now)
  const isOver = booking.state === 'CANCELLED' || booking.state === 'RELEASED'
  const isEarly = booking.state === 'BOOKED' && current < Date.parse(booking.startsAt)
  return (
    <>
      {isOver && <p className="text-bark">Nothing: it is over.</p>}
      <EntryActions key={booking.version} entry={booking} now={current} people={people} onDone={stay} />
      {isEarly && <p className="mt-3 text-bark text-sm">How it went can be said once it has begun.</p>}
    </>
  )
}
