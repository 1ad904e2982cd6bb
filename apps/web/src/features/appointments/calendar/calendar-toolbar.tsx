import { TidyForm } from '@/components/admin/tidy-form'
import { ArrowIcon } from '@/components/icons'
import { CALENDAR_PATH } from '@/lib/admin/booking-paths'
import { formatDate, formatDay } from '@/lib/london-date'
import { type CalendarQuery, calendarHref, datesOf, stepped } from './calendar-query'
import type { PersonChoice, ShowroomChoice } from './calendar-types'
import { FilterChoice, FilterDay } from './filter-choice'

export type Choices = { people: readonly PersonChoice[]; showrooms: readonly ShowroomChoice[] }
type CalendarToolbarProps = Choices & { query: CalendarQuery; today: string }

/** Which days are shown, of whom, and the ways to others. */
export function CalendarToolbar({ query, today, people, showrooms }: CalendarToolbarProps) {
  const [first = query.date, last = query.date] = [datesOf(query)[0], datesOf(query).at(-1)]
  const unit = query.view
  const title = query.view === 'day' ? formatDay(query.date) : `${formatDate(first)} to ${formatDate(last)}`
  const step = 'desk-button px-2.5'
  return (
    <div className="mb-3 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <nav aria-label="Other days" className="flex gap-1">
          <a href={calendarHref({ ...query, date: today })} className="desk-button">
            Today
          </a>
          <a href={calendarHref(stepped(query, -1))} aria-label={`Previous ${unit}`} className={step}>
            <ArrowIcon isTurned />
          </a>
          <a href={calendarHref(stepped(query, 1))} aria-label={`Next ${unit}`} className={step}>
            <ArrowIcon />
          </a>
        </nav>
        <h2 className="display mr-auto text-xl max-sm:order-1 max-sm:w-full">
          {title}
          {query.view === 'day' && <span className="text-bark"> {query.date.slice(0, 4)}</span>}
        </h2>
        <Switch
          label="How much is shown"
          options={(['day', 'week'] as const).map((view) => ({
            label: view === 'day' ? 'Day' : 'Week',
            href: calendarHref({ ...query, view }),
            isOn: query.view === view,
          }))}
        />
        {people.length > 1 && query.consultantId === undefined && showrooms.length > 1 && (
          <Switch
            label="What stands side by side"
            className="max-md:hidden"
            options={(['consultant', 'showroom'] as const).map((by) => ({
              label: by === 'consultant' ? 'By consultant' : 'By showroom',
              href: calendarHref({ ...query, by }),
              isOn: query.by === by,
            }))}
          />
        )}
      </div>
      <Filters query={query} people={people} showrooms={showrooms} />
    </div>
  )
}

type SwitchProps = {
  label: string
  className?: string
  options: readonly { label: string; href: string; isOn: boolean }[]
}

function Switch({ label, className = '', options }: SwitchProps) {
  return (
    <nav aria-label={label} className={`cal-switch ${className}`}>
      {options.map(({ label: name, href, isOn }) => (
        <a key={name} href={href} aria-current={isOn ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  )
}

/** Of whom, and which day; who has one diary only is asked for the day alone. */
function Filters({ query, people, showrooms }: Choices & { query: CalendarQuery }) {
  const { view, by, date, showroomId, consultantId } = query
  const shown = people.filter((each) => showroomId === undefined || each.showroomId === showroomId)
  return (
    <TidyForm action={CALENDAR_PATH}>
      <input type="hidden" name="view" value={view} />
      {by === 'showroom' && <input type="hidden" name="by" value={by} />}
      <FilterDay scope="calendar" date={date} />
      {people.length > 1 && showrooms.length > 1 && (
        <FilterChoice
          scope="calendar"
          name="showroom"
          label="Showroom"
          value={showroomId ?? ''}
          options={[
            { value: '', label: 'All showrooms' },
            ...showrooms.map((each) => ({ value: each.showroomId, label: each.name })),
          ]}
        />
      )}
      {people.length > 1 && (
        <FilterChoice
          scope="calendar"
          name="consultant"
          label="Consultant"
          value={consultantId ?? ''}
          options={[
            { value: '', label: 'All consultants' },
            ...shown.map((each) => ({ value: each.consultantId, label: each.name })),
          ]}
        />
      )}
      <button type="submit" className="desk-button max-sm:justify-self-start">
        Show
      </button>
    </TidyForm>
  )
}
