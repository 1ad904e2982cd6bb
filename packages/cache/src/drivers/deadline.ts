const PARTS = 4

/**
 * Calls `onPassed` once the limit has passed, unless cleared before. What counts is time in which an answer could have
 * been read: the limit is counted in parts, so that an event loop that stood still costs one part however long it stood,
 * and what has arrived meanwhile is read (the poll phase) before the deadline is held to have passed.
 */
export function startDeadline(limitMs: number, onPassed: () => void): { clear(): void } {
  let partsLeft = PARTS
  let isCleared = false
  const timer = setTimeout(() => {
    partsLeft--
    if (partsLeft > 0) timer.refresh()
    else setImmediate(() => isCleared || onPassed())
  }, limitMs / PARTS)
  return {
    clear() {
      isCleared = true
      clearTimeout(timer)
    },
  }
}
