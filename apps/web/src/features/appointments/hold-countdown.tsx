'use client'

import { useEffect, useState } from 'react'

type HoldCountdownProps = {
  /** Until the time is no longer kept, when the page was made. */
  remainingMs: number
  /** "10:42". */
  until: string
}

/** Told to who hears rather than sees: not each second. */
const TOLD_AT_MINUTES = [5, 2, 1]
const OVER =
  'The time is no longer kept for you. Finish the form all the same: if it is still free it is yours, and if not we offer you the nearest.'

/** When this page came, on this browser's clock, which need not agree with ours. */
function cameAt(): number {
  const [entry] = performance.getEntriesByType('navigation')
  const response = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0
  return performance.timeOrigin + response
}

/** How long a time is still kept: says until when, counts with scripts, and says at the end what can be done. */
export function HoldCountdown({ remainingMs, until }: HoldCountdownProps) {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    const end = cameAt() + remainingMs
    const tick = () => setSeconds(Math.max(0, Math.ceil((end - Date.now()) / 1_000)))
    tick()
    const timer = setInterval(tick, 1_000)
    return () => clearInterval(timer)
  }, [remainingMs])
  const isOver = seconds === null ? remainingMs <= 0 : seconds === 0
  return (
    <div>
      {isOver ? (
        <p>{OVER}</p>
      ) : (
        <p>
          We keep it for you until <span className="tabular">{until}</span>
          {seconds !== null && (
            <span aria-hidden="true" className="tabular whitespace-nowrap font-[550]">
              : {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} left
            </span>
          )}
          .
        </p>
      )}
      <p role="status" className="sr-only">
        {spoken(seconds)}
      </p>
    </div>
  )
}

function spoken(seconds: number | null): string {
  if (seconds === null) return ''
  if (seconds === 0) return OVER
  const told = TOLD_AT_MINUTES.findLast((minutes) => seconds <= minutes * 60)
  if (told === undefined) return ''
  return `Less than ${told === 1 ? 'a minute' : `${told} minutes`} left to book this time.`
}
