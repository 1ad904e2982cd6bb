import { ArrowIcon } from '@/components/icons'
import { addDays } from '@/lib/calendar-days'
import { formatMoment, isoDay } from '@/lib/london-date'
import type { Week } from './week'

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** "2 to 8 March", "30 March to 5 April". */
function wordsForWeek(monday: string): string {
  const [first, last] = [new Date(monday), new Date(addDays(monday, 6))]
  const isOneMonth = monthFormat.format(first) === monthFormat.format(last)
  return `${isOneMonth ? first.getUTCDate() : format.format(first)} to ${format.format(last)}`
}

type WeekLinksProps = { week: Week; hrefOf: (week: string) => string; nextFree: string | null }

/** Earlier and later weeks, and the short cut to the first time that is free. */
export function WeekLinks({ week: { monday, earlier, later }, hrefOf, nextFree }: WeekLinksProps) {
  return (
    <div className="mt-6">
      {nextFree !== null && (
        <p className="mb-3">
          <a
            href={`${hrefOf(isoDay(nextFree))}#${timeId(nextFree)}`}
            className="link inline-flex min-h-11 items-center"
          >
            Next free: {formatMoment(nextFree)}
          </a>
        </p>
      )}
      <nav aria-label="Weeks" className="flex items-center justify-between gap-2 border-sand border-y">
        <WeekLink week={earlier} hrefOf={hrefOf} label="Earlier" isTurned />
        <h2 aria-live="polite" className="display text-center text-lg sm:text-xl">
          {wordsForWeek(monday)}
        </h2>
        <WeekLink week={later} hrefOf={hrefOf} label="Later" />
      </nav>
    </div>
  )
}

/** What a time is called on its page. */
export const timeId = (startsAt: string) => `t${startsAt.slice(0, 16).replaceAll(/\D/g, '')}`

type WeekLinkProps = Pick<WeekLinksProps, 'hrefOf'> & {
  week: string | null
  label: string
  isTurned?: boolean
}

function WeekLink({ week, hrefOf, label, isTurned = false }: WeekLinkProps) {
  const place = `flex min-h-13 min-w-20 items-center gap-2 ${isTurned ? '' : 'flex-row-reverse'}`
  if (week === null) return <span className="min-w-20" />
  return (
    <a href={hrefOf(week)} aria-label={`${label} week`} className={`${place} hover:text-oak`}>
      <ArrowIcon isTurned={isTurned} />
      {label}
    </a>
  )
}
