import type { DayOfSlots } from '@/lib/appointments/appointment-types'
import { formatDay, formatMoment, formatTime } from '@/lib/london-date'
import { timeId } from './week-links'

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

type WeekGridProps = {
  days: readonly DayOfSlots[]
  today: string
  /** Times without this one are marked. */
  consultantId?: string
}

export const isWith = ({ consultantIds }: DayOfSlots['slots'][number], consultantId: string) =>
  consultantIds.includes(consultantId)

/** The week in seven columns; on a phone one day below the other, with a strip to get to each. */
export function WeekGrid({ days, today, consultantId }: WeekGridProps) {
  return (
    <>
      <DayStrip days={days} />
      <ul className="mt-5 grid gap-x-2 gap-y-8 md:grid-cols-7">
        {days.map(({ date, slots }) => (
          <li
            key={date}
            id={`d${date}`}
            className={`min-w-0 scroll-mt-24 ${date < today ? 'max-md:hidden' : ''} ${slots.length === 0 ? 'max-md:flex max-md:items-baseline max-md:justify-between' : ''}`}
          >
            <h3 className="md:mb-3 font-[550] md:text-center">
              <span className="md:sr-only">{formatDay(`${date}T12:00:00Z`)}</span>
              <span aria-hidden="true" className="hidden md:block">
                <span className="block text-bark text-sm">{weekdayFormat.format(new Date(date))}</span>
                {dayFormat.format(new Date(date))}
              </span>
            </h3>
            {slots.length === 0 ? (
              <p className="text-bark text-sm md:text-center">{date < today ? 'Past' : 'No times'}</p>
            ) : (
              <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-2 md:mt-0 md:grid-cols-1">
                {slots.map((slot) => (
                  <li key={slot.startsAt}>
                    <TimeButton
                      startsAt={slot.startsAt}
                      isWithOther={consultantId !== undefined && !isWith(slot, consultantId)}
                    />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function TimeButton({ startsAt, isWithOther }: { startsAt: string; isWithOther: boolean }) {
  return (
    <button
      id={timeId(startsAt)}
      type="submit"
      name="startsAt"
      value={startsAt}
      aria-label={`${formatMoment(startsAt)}${isWithOther ? ', with another designer' : ''}`}
      className="tabular min-h-12 w-full scroll-mt-40 rounded-control border border-stone transition-colors target:border-forest target:bg-forest target:text-paper hover:border-forest hover:bg-forest hover:text-paper md:min-h-11"
    >
      {formatTime(startsAt)}
      {isWithOther && '*'}
    </button>
  )
}

function DayStrip({ days }: Pick<WeekGridProps, 'days'>) {
  return (
    <nav
      aria-label="Days of this week"
      className="sticky top-0 z-10 -mx-(--page-margin) bg-paper px-(--page-margin) py-2 md:hidden"
    >
      <ul className="grid grid-cols-7 gap-1">
        {days.map(({ date, slots }) => {
          const day = new Date(date)
          const face = (
            <>
              <span className="text-sm">{weekdayFormat.format(day)}</span>{' '}
              <span className="tabular font-[550]">{day.getUTCDate()}</span>
            </>
          )
          const place = 'flex min-h-13 flex-col items-center justify-center rounded-control leading-tight'
          return (
            <li key={date}>
              {slots.length === 0 ? (
                <span aria-hidden="true" className={`${place} text-bark line-through decoration-stone`}>
                  {face}
                </span>
              ) : (
                <a href={`#d${date}`} className={`${place} border border-stone hover:bg-linen`}>
                  {face}
                  <span className="sr-only">
                    {monthFormat.format(day)}, {slots.length} {slots.length === 1 ? 'time' : 'times'}
                  </span>
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
