/** Keeps who is down from being asked each time. */
export type Circuit = {
  isOpen(): boolean
  succeeded(): void
  failed(): void
}

const FAILURES = 3
const OPEN_MS = 30_000

/** After three failures in a row it is open for 30 s; then one failure opens it again. */
export function createCircuit(clock: () => number): Circuit {
  let failuresInRow = 0
  let openUntil = 0
  return {
    isOpen: () => clock() < openUntil,
    succeeded() {
      failuresInRow = 0
      openUntil = 0
    },
    failed() {
      failuresInRow += 1
      if (failuresInRow >= FAILURES) openUntil = clock() + OPEN_MS
    },
  }
}
