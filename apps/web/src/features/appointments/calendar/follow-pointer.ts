import type { PointerEvent as ReactPointerEvent } from 'react'
import type { Entry } from './calendar-types'
import type { Column } from './columns'
import type { Span } from './day-layout'
import { isTaker, lengthOf, snapped, type Target } from './move-target'

/** A hand that only presses trembles by less. */
const SLACK_PX = 5
/** So near the edge the grid scrolls. */
const EDGE_PX = 36
const SCROLL_PX = 14

type Following = {
  event: ReactPointerEvent<HTMLElement>
  grid: HTMLElement
  entry: Entry
  home: Column
  columns: readonly Column[]
  hours: Span
  onMove: (target: Target | null) => void
  /** With nothing where it was given up, or dropped on what does not take it; not told of a mere press. */
  onEnd: (target: Target | null) => void
}

/** From a press on an entry until it is let go. */
export function followPointer({ event, grid, entry, home, columns, hours, onMove, onEnd }: Following): void {
  const { clientX: startX, clientY: startY, currentTarget } = event
  const heldAt = startY - currentTarget.getBoundingClientRect().top
  let isMoving = false
  let target: Target | null = null
  const listening = new AbortController()
  const { signal } = listening

  function targetUnder({ clientX, clientY }: PointerEvent): Target | null {
    for (const element of grid.querySelectorAll<HTMLElement>('[data-column]')) {
      const { left, right, top, height } = element.getBoundingClientRect()
      if (clientX < left || clientX >= right) continue
      const column = columns.find(({ key }) => key === element.dataset.column)
      if (!column || !isTaker(column, home)) return null
      const minute = hours.from + ((clientY - heldAt - top) / height) * (hours.until - hours.from)
      return { key: column.key, minute: snapped(hours, minute, lengthOf(entry)) }
    }
    return null
  }

  function end(isDropped: boolean) {
    listening.abort()
    if (!isMoving) return
    swallowClick()
    onEnd(isDropped ? target : null)
  }

  const on = (name: 'pointermove' | 'pointerup' | 'pointercancel', handle: (event: PointerEvent) => void) =>
    window.addEventListener(name, handle, { signal })
  on('pointermove', (moved) => {
    if (!isMoving && Math.hypot(moved.clientX - startX, moved.clientY - startY) < SLACK_PX) return
    isMoving = true
    scrollAtEdges(grid, moved)
    const next = targetUnder(moved)
    if (target && next?.key === target.key && next.minute === target.minute) return
    target = next
    onMove(target)
  })
  on('pointerup', () => end(true))
  on('pointercancel', () => end(false))
  const giveUp = (pressed: KeyboardEvent) => {
    if (pressed.key === 'Escape') end(false)
  }
  window.addEventListener('keydown', giveUp, { signal, capture: true })
}

/** Letting go is a click as well, which would open what was moved. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}

function scrollAtEdges(grid: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const { left, right, top, bottom } = grid.getBoundingClientRect()
  const along = (at: number, from: number, until: number) =>
    at < from + EDGE_PX ? -SCROLL_PX : at > until - EDGE_PX ? SCROLL_PX : 0
  grid.scrollBy(along(clientX, left, right), along(clientY, top, bottom))
}
