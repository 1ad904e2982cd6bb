'use client'

import { type ReactNode, useId, useRef } from 'react'
import { clockWords } from '@/lib/calendar-days'
import { isoDay } from '@/lib/london-date'
import type { Entry } from './calendar-types'
import type { Column } from './columns'
import { hoursOf } from './columns'
import { percentOf } from './day-layout'
import { type Ghost, GridColumn } from './grid-column'
import { LateMoveDialog } from './late-move-dialog'
import { clockMinuteOn } from './london-clock'
import { useCarrying } from './use-carrying'
import { useMoves } from './use-moves'
import { useNow } from './use-now'

const ROW_REM = 1.75
const HALF_HOUR = 30

type TimeGridProps = {
  label: string
  columns: readonly Column[]
  now: string
  mayWrite: boolean
  onOpen: (entry: Entry) => void
  onFree: (column: Column, minute: number) => void
}

/** Hours downwards, days or people sideways. */
export function TimeGrid({ label, columns, now, mayWrite, onOpen, onFree }: TimeGridProps) {
  const grid = useRef<HTMLElement>(null)
  const hintId = useId()
  const hours = hoursOf(columns)
  const current = useNow(now)
  const moves = useMoves(columns)
  const carrying = useCarrying({ grid, columns, hours, mayWrite, onDrop: moves.drop })
  const carried = carrying.carried ?? moves.pending
  const ghostOf = ({ key }: Column): Ghost | null =>
    carried && carried.target?.key === key
      ? { entry: carried.entry, minute: carried.target.minute, isPending: carrying.carried === null }
      : null
  const height = { height: `${((hours.until - hours.from) / HALF_HOUR) * ROW_REM}rem` }
  const labels = Array.from(
    { length: (hours.until - hours.from) / 60 - 1 },
    (_, at) => hours.from + (at + 1) * 60,
  )
  return (
    <>
      <section
        ref={grid}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
        tabIndex={0}
        data-carrying={carried ? '' : undefined}
        className="cal-scroll desk-panel"
      >
        <div className="cal-grid" style={{ gridTemplateColumns: widthsOf(columns) }}>
          <div className="cal-corner" />
          {columns.map((column) => (
            <ColumnHead key={column.key} column={column} isToday={column.date === isoDay(current)} />
          ))}
          <div className="cal-axis" aria-hidden="true" style={height}>
            {labels.map((minute) => (
              <span key={minute} style={{ top: `${percentOf(hours, minute)}%` }}>
                {clockWords(minute)}
              </span>
            ))}
          </div>
          {columns.map((column) => (
            <GridColumn
              key={column.key}
              column={column}
              hours={hours}
              nowMinute={column.date === isoDay(current) ? clockMinuteOn(column.date, current) : null}
              ghost={ghostOf(column)}
              carriedId={carried?.entry.bookingId ?? null}
              onOpen={onOpen}
              onFree={mayWrite ? onFree : null}
              {...carrying.on}
            />
          ))}
        </div>
      </section>
      <p id={hintId} role="status" className={carrying.said ? 'cal-said' : 'sr-only'}>
        {carrying.said}
      </p>
      <LateMoveDialog late={moves.late} onSend={moves.sendLate} onGiveUp={moves.giveUpLate} />
    </>
  )
}

/** Twelve people fit beside the navigation of a desk; more are scrolled to. */
function widthsOf(columns: readonly Column[]): string {
  const widths = columns.map(({ placed }) => {
    const lanes = Math.max(1, ...placed.map((each) => each.lanes))
    return `minmax(${Math.max(5.5, lanes * 4.5)}rem, 1fr)`
  })
  return `3.25rem ${widths.join(' ')}`
}

function ColumnHead({ column, isToday }: { column: Column; isToday: boolean }): ReactNode {
  const { title, about, isHoliday, open } = column
  return (
    <div className="cal-head" data-today={isToday && column.key === column.date ? '' : undefined}>
      <span className="wrap-anywhere block font-[600]">{title}</span>
      {about && (
        <span className="block truncate text-bark text-xs" title={about}>
          {about}
        </span>
      )}
      {(isHoliday || open.length === 0) && (
        <span className="block truncate text-bark text-xs">{isHoliday ? 'Holiday' : 'Not in'}</span>
      )}
    </div>
  )
}
