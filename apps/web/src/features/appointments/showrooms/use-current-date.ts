import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** The time, told again and again: what a page says of "now" and "today" stays true while it lies open. `made`: when the page was made. */
export function useCurrentDate(made: string): Date {
  const [now, setNow] = useState(() => new Date(made))
  useEffect(() => {
    const tell = () => setNow(new Date())
    tell()
    const timer = setInterval(tell, EVERY_MS)
    // Timers rest in the background.
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [])
  return now
}
