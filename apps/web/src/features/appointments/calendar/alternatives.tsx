'use client'

import type { CallProblem } from '@/lib/admin/call-problem'
import { formatMoment } from '@/lib/london-date'

type AlternativesProps = { alternatives: CallProblem['alternatives']; onChoose: (startsAt: string) => void }

/** The nearest times instead of one that is gone. */
export function Alternatives({ alternatives, onChoose }: AlternativesProps) {
  if (alternatives.length === 0) return null
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-bark text-xs">The nearest times that are free:</legend>
      <div className="flex flex-wrap gap-1.5">
        {alternatives.map(({ startsAt }) => (
          <button key={startsAt} type="button" className="desk-button" onClick={() => onChoose(startsAt)}>
            {formatMoment(startsAt)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
