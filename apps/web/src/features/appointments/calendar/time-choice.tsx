'use client'

import { formatDay, formatTime } from '@/lib/london-date'
import { freeStarts, REASON_WORDS, reasonRuns, runTimes, whyNot } from './reason-words'
import type { FreeTimes } from './use-free-times'

type TimeChoiceProps = {
  free: FreeTimes
  date: string
  /** Empty: whoever is free. */
  consultantId: string
  /** ISO 8601; empty while none is chosen. */
  value: string
  problem: string | undefined
  /** Where it is already: no choice. */
  current?: string | undefined
  onChange: (startsAt: string) => void
}

/** The times that can be had that day, one to be chosen; of one that cannot, why. */
export function TimeChoice({ free, date, consultantId, value, problem, current, onChange }: TimeChoiceProps) {
  const starts = freeStarts(free.times, consultantId).filter((start) => start !== current)
  const isLoaded = free.state === 'idle' && free.times.length > 0
  const isFree = starts.some((start) => Date.parse(start) === Date.parse(value))
  const why = isLoaded && value !== '' && !isFree ? whyNot(free.times, value, consultantId) : null
  const said = why === null ? problem : `${formatTime(value)} cannot be had: ${why}.`
  return (
    <fieldset aria-describedby="time-said" className="grid gap-1.5">
      <legend className="mb-1 font-[550]">Time</legend>
      <p id="time-said" role="status" className="text-xs">
        {said && <span className="block text-madder">{said}</span>}
        {free.state === 'loading' && <span className="block text-bark">Looking for what is free …</span>}
        {free.state === 'idle' && free.times.length === 0 && (
          <span className="block text-bark">Choose where and on which day to see what is free.</span>
        )}
        {free.state === 'failed' && (
          <span className="block text-madder">What is free could not be read. Choose the day once more.</span>
        )}
        {isLoaded && starts.length === 0 && (
          <span className="block text-bark">
            Nothing is free on {formatDay(date)}. Choose another day or somebody else.
          </span>
        )}
      </p>
      <div className="flex flex-wrap gap-1.5">
        {starts.map((start) => (
          <label key={start} className="cal-time">
            <input
              type="radio"
              name="startsAt"
              value={start}
              checked={Date.parse(start) === Date.parse(value)}
              onChange={() => onChange(start)}
            />
            <span className="tabular">{formatTime(start)}</span>
          </label>
        ))}
      </div>
      {isLoaded && consultantId !== '' && <Refused times={free.times} consultantId={consultantId} />}
    </fieldset>
  )
}

/** Of the other times of that day, why they are not among the choices. */
function Refused({ times, consultantId }: { times: FreeTimes['times']; consultantId: string }) {
  const refused = reasonRuns(times, consultantId).filter(({ reason }) => reason !== null)
  if (refused.length === 0) return null
  return (
    <details className="text-sm">
      <summary className="min-h-9 w-fit content-center text-bark coarse:min-h-11">
        Why not another time?
      </summary>
      <ul>
        {refused.map((run) => (
          <li key={run.from}>
            <span className="tabular">{runTimes(run)}</span>: {run.reason && REASON_WORDS[run.reason]}
          </li>
        ))}
      </ul>
    </details>
  )
}
