import { TidyForm } from '@/components/admin/tidy-form'
import { CALENDAR_PATH } from '@/lib/admin/booking-paths'
import { formatDay } from '@/lib/london-date'
import { ROOM_CHOICES, TYPE_CHOICES } from './booking-input'
import type { CalendarQuery } from './calendar-query'
import type { ExplainedTimes, PersonChoice, ShowroomChoice } from './calendar-types'
import { FilterChoice, FilterDay } from './filter-choice'
import { REASON_WORDS, type ReasonRun, reasonRuns, runTimes } from './reason-words'

/** What was asked, and the answer; no times while something is missing. */
export type WhyAnswer = {
  type: string
  rooms: string
  times: ExplainedTimes | null
  problem: string | null
}

type WhyNotProps = {
  query: CalendarQuery
  people: readonly PersonChoice[]
  showrooms: readonly ShowroomChoice[]
  /** Null: nobody has asked yet. */
  answer: WhyAnswer | null
}

/** For every time of a day and every consultant: whether shoppers are offered it, or why they are not. */
export function WhyNot({ query, people, showrooms, answer }: WhyNotProps) {
  const { view, by, date, showroomId, consultantId } = query
  return (
    <details id="why" open={answer !== null} className="desk-panel mt-5 scroll-mt-18 px-4 py-3 sm:px-5">
      <summary className="min-h-9 w-fit content-center font-[600] text-base">
        Why is a time not offered?
      </summary>
      <p className="mt-1 mb-3 max-w-prose text-bark">
        What shoppers are told is free on a day, and of every other time the reason.
      </p>
      <TidyForm action={`${CALENDAR_PATH}#why`}>
        <input type="hidden" name="view" value={view} />
        {by === 'showroom' && <input type="hidden" name="by" value={by} />}
        {consultantId !== undefined && people.length > 1 && (
          <input type="hidden" name="consultant" value={consultantId} />
        )}
        <FilterChoice
          scope="why"
          name="why"
          label="Appointment"
          value={answer?.type}
          options={TYPE_CHOICES}
        />
        <FilterChoice scope="why" name="rooms" label="Rooms" value={answer?.rooms} options={ROOM_CHOICES} />
        <FilterChoice
          scope="why"
          name="showroom"
          label="Showroom"
          value={showroomId}
          describedBy={answer?.problem ? 'why-problem' : undefined}
          options={[
            { value: '', label: 'Any showroom' },
            ...showrooms.map((each) => ({ value: each.showroomId, label: each.name })),
          ]}
        />
        <FilterDay scope="why" date={date} />
        <button type="submit" className="desk-button max-sm:justify-self-start">
          Explain
        </button>
      </TidyForm>
      {answer?.problem && (
        <p id="why-problem" role="alert" className="mt-2 text-madder">
          {answer.problem}
        </p>
      )}
      {answer?.times && <Answer date={date} people={people} times={answer.times} />}
    </details>
  )
}

function Answer({
  date,
  people,
  times,
}: Pick<WhyNotProps, 'people'> & { date: string; times: ExplainedTimes }) {
  const asked = people
    .map((person) => ({ ...person, runs: reasonRuns(times, person.consultantId) }))
    .filter(({ runs }) => runs.length > 0)
  if (asked.length === 0) return <p className="mt-4 text-bark">Nobody works there for these appointments.</p>
  return (
    <table className="cal-why">
      <caption className="pb-2 text-left font-[550]">Start times on {formatDay(date)}</caption>
      <thead>
        <tr>
          <th scope="col">Consultant</th>
          <th scope="col">Offered</th>
          <th scope="col">Not offered</th>
        </tr>
      </thead>
      <tbody>
        {asked.map(({ consultantId, name, runs }) => (
          <tr key={consultantId}>
            <th scope="row">{name}</th>
            <td data-label="Offered">{offeredWords(runs)}</td>
            <td data-label="Not offered">
              <ul>
                {runs.map((run) => run.reason && <li key={run.from}>{refusalOf(run, runs.length === 1)}</li>)}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const offeredWords = (runs: readonly ReasonRun[]) =>
  runs
    .filter(({ reason }) => reason === null)
    .map(runTimes)
    .join(', ') || 'None'

function refusalOf(run: ReasonRun, isAllDay: boolean) {
  return (
    <>
      <span className="tabular font-[550]">{isAllDay ? 'All day' : runTimes(run)}</span>:{' '}
      {run.reason && REASON_WORDS[run.reason]}
    </>
  )
}
