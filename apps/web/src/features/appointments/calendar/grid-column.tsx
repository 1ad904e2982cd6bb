'use client'

import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'
import { clockWords } from '@/lib/calendar-days'
import { formatTime } from '@/lib/london-date'
import type { Entry } from './calendar-types'
import type { Column, Placed } from './columns'
import { percentOf, type Span, STEP } from './day-layout'
import { EntryLink } from './entry-link'
import { entryTitle, shortKind } from './entry-words'
import { lengthOf } from './move-target'

/** Something that is carried, where it would lie. */
export type Ghost = { entry: Entry; minute: number; isPending: boolean }

type EntryHandlers = {
  onOpen: (entry: Entry) => void
  onPointerDown: (event: PointerEvent<HTMLElement>, entry: Entry, column: Column) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>, entry: Entry, column: Column) => void
  onBlur: () => void
}

type GridColumnProps = EntryHandlers & {
  column: Column
  hours: Span
  /** Of now, on the day of today. */
  nowMinute: number | null
  ghost: Ghost | null
  /** What is carried elsewhere at the moment. */
  carriedId: string | null
  /** Null for who may not make anything here. */
  onFree: ((column: Column, minute: number) => void) | null
}

/** One day of somebody: when they work, what is taken, and room to book. */
export function GridColumn({ column, hours, nowMinute, ghost, carriedId, onFree, ...on }: GridColumnProps) {
  const [hovered, setHovered] = useState<number | null>(null)
  const minuteUnder = ({ clientY, currentTarget }: MouseEvent<HTMLElement>) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    const minute = hours.from + ((clientY - top) / height) * (hours.until - hours.from)
    return Math.floor(minute / STEP) * STEP
  }
  const isBare = ({ target }: MouseEvent<HTMLElement>) =>
    target instanceof Element && !target.closest('.cal-entry')
  const place = ({ from, until }: Span) => ({
    top: `${percentOf(hours, from)}%`,
    height: `${percentOf(hours, until) - percentOf(hours, from)}%`,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is the button "New booking"
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      data-column={column.key}
      className="cal-column"
      onPointerMove={(event) => {
        if (onFree && event.pointerType === 'mouse') setHovered(isBare(event) ? minuteUnder(event) : null)
      }}
      onPointerLeave={() => setHovered(null)}
      onClick={(event) => {
        if (onFree && isBare(event)) onFree(column, minuteUnder(event))
      }}
    >
      {column.open.map((span) => (
        <div key={span.from} className="cal-open" style={place(span)} />
      ))}
      <div className="cal-lines" aria-hidden="true" />
      {hovered !== null && !ghost && carriedId === null && (
        <div aria-hidden="true" className="cal-free" style={place({ from: hovered, until: hovered + STEP })}>
          {clockWords(hovered)}
        </div>
      )}
      {nowMinute !== null && nowMinute > hours.from && nowMinute < hours.until && (
        <div aria-hidden="true" className="cal-now" style={{ top: `${percentOf(hours, nowMinute)}%` }} />
      )}
      <ul aria-label={column.label}>
        {column.placed.map((placed) => (
          <li
            key={placed.entry.bookingId}
            className="cal-place"
            style={{ ...place(placed), ...sideOf(placed) }}
          >
            <EntryLink
              entry={placed.entry}
              className="size-full"
              isFaded={placed.entry.bookingId === carriedId}
              onOpen={on.onOpen}
              onPointerDown={(event) => on.onPointerDown(event, placed.entry, column)}
              onKeyDown={(event) => on.onKeyDown(event, placed.entry, column)}
              onBlur={on.onBlur}
            >
              <EntryLines
                entry={placed.entry}
                minutes={placed.until - placed.from}
                isShared={column.consultantId === null}
              />
            </EntryLink>
          </li>
        ))}
      </ul>
      {ghost && (
        <div
          aria-hidden="true"
          className="cal-ghost"
          data-pending={ghost.isPending ? '' : undefined}
          style={place({ from: ghost.minute, until: ghost.minute + lengthOf(ghost.entry) })}
        >
          <strong>{clockWords(ghost.minute)}</strong> {entryTitle(ghost.entry)}
        </div>
      )}
    </div>
  )
}

const sideOf = ({ lane, lanes }: Placed) => ({
  left: `${(lane / lanes) * 100}%`,
  width: `${100 / lanes}%`,
})

type EntryLinesProps = {
  entry: Entry
  minutes: number
  /** The column holds several people’s: it says whose this is. */
  isShared: boolean
}

/** In half an hour there is room for one line, in an hour for three. */
function EntryLines({ entry, minutes, isShared }: EntryLinesProps) {
  const time = <span className="tabular">{formatTime(entry.startsAt)}</span>
  if (minutes < 45)
    return (
      <span className="block truncate">
        {time} <span className="font-[600]">{entryTitle(entry)}</span>
      </span>
    )
  return (
    <>
      <span className="cal-kind block truncate">
        {time} {shortKind(entry)}
        {isShared && `, ${entry.consultant.name}`}
      </span>
      <span className={`block font-[600] ${minutes < 60 ? 'truncate' : 'wrap-anywhere'}`}>
        {entryTitle(entry)}
      </span>
    </>
  )
}
