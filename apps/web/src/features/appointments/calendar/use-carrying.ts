'use client'

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Entry } from './calendar-types'
import type { Column } from './columns'
import type { Span } from './day-layout'
import { entryTitle } from './entry-words'
import { followPointer } from './follow-pointer'
import { stepTarget, type Target, targetIn, targetWords } from './move-target'

/** An entry on its way; without a target it is over nothing that takes it. */
export type Carried = { entry: Entry; home: Column; target: Target | null; by: 'pointer' | 'keyboard' }

type CarryingOptions = {
  grid: RefObject<HTMLElement | null>
  columns: readonly Column[]
  hours: Span
  mayWrite: boolean
  onDrop: (entry: Entry, target: Target) => void
}

const HOW = 'Arrow keys move it, Enter places it, Escape gives up.'
const NO_PLACE = 'It cannot be placed here.'

/** Moving entries of a grid: by the mouse, or from the keyboard (M, arrows, Enter, Escape). */
export function useCarrying({ grid, columns, hours, mayWrite, onDrop }: CarryingOptions) {
  const [carried, setCarried] = useState<Carried | null>(null)
  const [said, say] = useState('')
  const placed = useRef<string | null>(null)
  // What was placed from the keyboard is drawn anew in another column: the keyboard goes on there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is their change that counts
  useEffect(() => {
    if (placed.current === null || document.activeElement !== document.body) return
    grid.current?.querySelector<HTMLElement>(`[data-booking="${placed.current}"]`)?.focus()
    placed.current = null
  }, [columns])
  const isMovable = ({ state }: Entry) => mayWrite && state === 'BOOKED'
  const wordsOf = ({ key, minute }: Target) => {
    const column = columns.find((each) => each.key === key)
    return column ? targetWords(column, minute) : ''
  }

  function onPointerDown(event: PointerEvent<HTMLElement>, entry: Entry, home: Column) {
    if (!grid.current || !isMovable(entry) || event.button !== 0 || event.pointerType === 'touch') return
    followPointer({
      event,
      grid: grid.current,
      entry,
      home,
      columns,
      hours,
      onMove: (target) => {
        setCarried({ entry, home, target, by: 'pointer' })
        say(target ? wordsOf(target) : NO_PLACE)
      },
      onEnd: (target) => {
        setCarried(null)
        say('')
        if (target) onDrop(entry, target)
      },
    })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, entry: Entry, home: Column) {
    const own = carried?.by === 'keyboard' && carried.entry.bookingId === entry.bookingId ? carried : null
    if (!own?.target) {
      const isAsked = event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isAsked || !isMovable(entry)) return
      event.preventDefault()
      const target = targetIn(home, entry)
      setCarried({ entry, home, target, by: 'keyboard' })
      say(`Moving ${entryTitle(entry)}, from ${wordsOf(target)}. ${HOW}`)
      return
    }
    if (event.key === 'Tab' || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const next = stepTarget(event.key, { target: own.target, entry, home: own.home }, columns, hours)
    if (next) {
      setCarried({ ...own, target: next })
      say(`${wordsOf(next)}. ${HOW}`)
    } else if (event.key === 'Enter') {
      setCarried(null)
      say('')
      placed.current = entry.bookingId
      onDrop(entry, own.target)
    } else if (event.key === 'Escape') giveUp()
  }

  function giveUp() {
    if (carried?.by !== 'keyboard') return
    setCarried(null)
    say('Given up: it stays where it was.')
  }

  return { carried, said, on: { onPointerDown, onKeyDown, onBlur: giveUp } }
}
