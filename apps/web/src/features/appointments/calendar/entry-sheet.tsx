'use client'

import { useEffect, useState } from 'react'
import { Fact } from '@/components/admin/fact'
import { bookingPath } from '@/lib/admin/booking-paths'
import { formatDay, formatTime } from '@/lib/london-date'
import { CustomerFacts, TextFact, VisitFact } from '../entry-facts'
import { StateBadge } from '../state-badge'
import type { Entry, PersonChoice } from './calendar-types'
import { EntryActions } from './entry-actions'
import { entryTitle, timesWords } from './entry-words'
import { SideSheet } from './side-sheet'
import { useNow } from './use-now'

type EntrySheetProps = {
  entry: Entry | null
  now: string
  people: readonly PersonChoice[]
  mayWrite: boolean
  onClose: () => void
}

/** Who, what and when, and what can be done with it from here. */
export function EntrySheet({ entry, now, people, mayWrite, onClose }: EntrySheetProps) {
  const shown = useLast(entry)
  const current = useNow(now)
  return (
    <SideSheet isOpen={entry !== null} title={shown ? entryTitle(shown) : ''} onClose={onClose}>
      {shown && <Facts entry={shown} />}
      {shown && mayWrite && (
        <div className="mt-5">
          <EntryActions key={shown.bookingId} entry={shown} now={current} people={people} onDone={onClose} />
        </div>
      )}
      {shown?.reference && (
        <a href={bookingPath(shown.bookingId)} className="link mt-5 flex min-h-9 w-fit items-center">
          Open the booking’s page
        </a>
      )}
    </SideSheet>
  )
}

/** What was there last, for as long as the sheet takes to go. */
function useLast(entry: Entry | null): Entry | null {
  const [last, setLast] = useState(entry)
  useEffect(() => {
    if (entry) setLast(entry)
  }, [entry])
  return entry ?? last
}

function Facts({ entry }: { entry: Entry }) {
  const { state, reference, notes } = entry
  return (
    <div className="mt-3 grid gap-4">
      <p className="flex flex-wrap items-center gap-2">
        <StateBadge state={state} />
        {reference && <span className="tabular text-bark">{reference}</span>}
      </p>
      <dl className="grid gap-3">
        <Fact label="When">
          <strong className="font-[600]">
            {formatDay(entry.startsAt)}, {timesWords(entry)}
          </strong>
          {state === 'HELD' && entry.expiresAt && (
            <span className="block">
              Kept until {formatTime(entry.expiresAt)} for somebody who is booking.
            </span>
          )}
        </Fact>
        <Fact label="With">{entry.consultant.name}</Fact>
        <VisitFact entry={entry} />
        <CustomerFacts entry={entry} />
        {notes && state !== 'BLOCKED' && <TextFact label="Our notes">{notes}</TextFact>}
      </dl>
    </div>
  )
}
