import type { PublicError } from '@lomash/api'
import { formatMoment } from '@/lib/london-date'
import { takesFocus } from '@/lib/takes-focus'

/** What could not be done, and the nearest times that could be had instead, as buttons of the form around them. */
export function OtherTimes({ error }: { error: PublicError }) {
  const { message, alternatives = [] } = error
  const times = alternatives.map(({ startsAt }) => startsAt).sort()
  return (
    <div role="alert" {...takesFocus} className="mt-6 border-oak border-l-4 bg-linen px-4 py-4 sm:px-5">
      <p className="font-[550]">{message}</p>
      {times.length > 0 && (
        <>
          <p className="mt-1">The nearest that are free:</p>
          <ul className="mt-3 flex flex-wrap gap-2">
            {times.map((startsAt) => (
              <li key={startsAt} className="w-full sm:w-auto">
                <button
                  type="submit"
                  name="startsAt"
                  value={startsAt}
                  className="button button-plain tabular w-full bg-paper"
                >
                  {formatMoment(startsAt)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
