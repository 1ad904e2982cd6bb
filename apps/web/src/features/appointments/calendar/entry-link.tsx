'use client'

import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { bookingPath } from '@/lib/admin/booking-paths'
import type { Entry } from './calendar-types'
import { entryContext } from './entry-words'

type EntryLinkProps = {
  entry: Entry
  className: string
  isFaded?: boolean
  /** Said to who moves it by keyboard. */
  describedBy?: string | undefined
  onOpen: (entry: Entry) => void
  onPointerDown?: ((event: PointerEvent<HTMLElement>) => void) | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined
  onBlur?: (() => void) | undefined
  children: ReactNode
}

/** An entry that opens its sheet; a booking is also a link to its page, for another tab and without scripts. */
export function EntryLink({
  entry,
  className,
  isFaded,
  describedBy,
  onOpen,
  children,
  ...on
}: EntryLinkProps) {
  const common = {
    className: `cal-entry ${className}`,
    'data-booking': entry.bookingId,
    'data-state': entry.state,
    'data-type': entry.type ?? undefined,
    'data-faded': isFaded ? '' : undefined,
    'aria-describedby': describedBy,
    ...on,
  }
  const content = (
    <>
      {children}
      <span className="sr-only">, {entryContext(entry)}</span>
    </>
  )
  if (entry.reference === null)
    return (
      <button type="button" {...common} onClick={() => onOpen(entry)}>
        {content}
      </button>
    )
  return (
    <a
      href={bookingPath(entry.bookingId)}
      draggable={false}
      {...common}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        onOpen(entry)
      }}
    >
      {content}
    </a>
  )
}
