'use client'

import type { Entry, PersonChoice } from '../calendar/calendar-types'
import { EntryActions } from '../calendar/entry-actions'
import { useNow } from '../calendar/use-now'
import { nothingWords, notYetWords } from './action-words'

type BookingActionsProps = { booking: Entry; people: readonly PersonChoice[]; now: string }

const stay = () => {}

/** What the calendar's sheet offers, on the booking's own page. */
export function BookingActions({ booking, people, now }: BookingActionsProps) {
  const current = useNow(now)
  const [nothing, notYet] = [nothingWords(booking, current), notYetWords(booking, current)]
  return (
    <>
      {nothing && <p className="text-bark">{nothing}</p>}
      <EntryActions key={booking.version} entry={booking} now={current} people={people} onDone={stay} />
      {notYet && <p className="mt-3 text-bark text-sm">{notYet}</p>}
    </>
  )
}
