type Ask = () => Promise<string>

/**
 * One question at a time for all who ask how far the database has come. Who comes while one is under way shares the
 * next: an answer must lie behind everything that was committed before it was asked for.
 */
export function sharedPosition(ask: Ask): Ask {
  let running: Promise<unknown> | null = null
  let next: Promise<string> | null = null

  function begin(): Promise<string> {
    const answer = ask()
    const ended = () => {
      if (running === mine) running = null
    }
    const mine = answer.then(ended, ended)
    running = mine
    return answer
  }

  return () => {
    if (next) return next
    if (!running) return begin()
    next = running.then(() => {
      next = null
      return begin()
    })
    return next
  }
}
