'use client'

import { useEffect, useState } from 'react'
import { Fact } from '@/components/admin/fact'
import { formatDay, formatTime } from '@/lib/london-date'
import { StateBadge } from '../state-badge'
import type { Entry, PersonChoice } from './calendar-types'
import { EntryActions } from './entry-actions'
import { bookingHref } from './entry-link'
import { entryTitle, roomsWords, TYPE_WORDS, timesWords } from './entry-words'
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
        <a href={bookingHref(shown.bookingId)} className="link mt-5 flex min-h-9 w-fit items-center">
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
  const { state, type, reference, name, email, phone, postcode, addressLines, message, notes, room } = entry
  const address = [...addressLines, postcode ?? ''].filter((line) => line !== '')
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
        {type && (
          <Fact label="What">
            {TYPE_WORDS[type]}, {roomsWords(entry).toLowerCase()}
            {room && <span className="block">{room}</span>}
          </Fact>
        )}
        {name && phone && (
          <Fact label="Phone">
            <a href={`tel:${phone}`} className="link">
              {phone}
            </a>
          </Fact>
        )}
        {email && (
          <Fact label="Email">
            <a href={`mailto:${email}`} className="link wrap-anywhere">
              {email}
            </a>
          </Fact>
        )}
        {address.length > 0 && <Fact label="Address">{address.join(', ')}</Fact>}
        {message && (
          <Fact label="Message">
            <span className="wrap-anywhere whitespace-pre-line">{message}</span>
          </Fact>
        )}
        {notes && state !== 'BLOCKED' && (
          <Fact label="Our notes">
            <span className="wrap-anywhere whitespace-pre-line">{notes}</span>
          </Fact>
        )}
      </dl>
    </div>
  )
}
