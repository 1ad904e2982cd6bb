import type { MouseEvent } from 'react'

/** Whether a link was simply followed, not opened in a new tab or window. */
function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

/** Does `act` in place of following the link. */
export function instead(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    act()
  }
}
