/** One failure may be a hiccup. */
const FAILURES_TO_OPEN = 2

/**
 * Whether the cache is used. Open (not used) from the start, until the pulse has found it sound and has told it every
 * invalidation that it missed.
 */
export type Circuit = {
  isClosed(): boolean
  succeeded(): void
  failed(error: unknown): void
  /** At once, whatever came before. */
  open(error: unknown): void
  /** Closes it, unless it was opened again since `mark` was taken. */
  closeSince(mark: number): void
  mark(): number
}

export function createCircuit(onChange: (isClosed: boolean, error?: unknown) => void): Circuit {
  let isClosed = false
  let failures = 0
  let lastError: unknown
  let openings = 0

  function open(error: unknown) {
    openings++
    failures = 0
    if (!isClosed) return
    isClosed = false
    onChange(false, error)
  }
  return {
    isClosed: () => isClosed,
    succeeded() {
      failures = 0
    },
    failed(error) {
      // Reads that were sent together fail together, once.
      if (!isClosed || error === lastError) return
      lastError = error
      if (++failures >= FAILURES_TO_OPEN) open(error)
    },
    open,
    mark: () => openings,
    closeSince(mark) {
      if (isClosed || mark !== openings) return
      failures = 0
      isClosed = true
      onChange(true)
    },
  }
}
