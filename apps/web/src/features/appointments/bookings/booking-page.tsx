import { Fact } from '@/components/admin/fact'
import { PageHeading } from '@/components/admin/page-heading'
import { Panel } from '@/components/admin/panel'
import { BOOKINGS_PATH, CALENDAR_PATH } from '@/lib/admin/booking-paths'
import { formatDay, formatMoment, isoDay } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import type { PersonChoice } from '../calendar/calendar-types'
import { entryTitle, timesWords } from '../calendar/entry-words'
import { CustomerFacts, VisitFact } from '../entry-facts'
import { StateBadge } from '../state-badge'
import { BookingActions } from './booking-actions'
import { BookingHistory } from './booking-history'
import { NotesForm } from './notes-form'

export type BookingDetail = Awaited<ReturnType<StaffVisit['staff']['appointments']['getBooking']>>

type BookingPageProps = { booking: BookingDetail; people: readonly PersonChoice[]; visit: StaffVisit }

/** All of one booking: what it is, what can be done with it, what we noted, and what became of it. */
export function BookingPage({ booking, people, visit: { session, now } }: BookingPageProps) {
  const { bookingId, reference, state, history, notes, version } = booking
  const mayWrite = session.permissions.includes('appointments:write')
  const day = isoDay(booking.startsAt)
  return (
    <>
      <PageHeading
        title={entryTitle(booking)}
        above={[{ href: BOOKINGS_PATH, label: 'Bookings' }]}
        marks={
          <>
            <StateBadge state={state} />
            {reference && <span className="tabular text-bark">{reference}</span>}
          </>
        }
        lead={`${formatDay(booking.startsAt)}, ${timesWords(booking)}, with ${booking.consultant.name}`}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div className="grid gap-4">
          {mayWrite && (
            <Panel title="What can be done">
              <BookingActions booking={booking} people={people} now={now.toISOString()} />
            </Panel>
          )}
          <Panel title="Our notes">
            <NotesForm bookingId={bookingId} notes={notes} version={version} mayWrite={mayWrite} />
          </Panel>
          <Panel title="History">
            <BookingHistory history={history} now={now} />
          </Panel>
        </div>
        <Panel title="Details">
          <dl className="grid gap-3">
            <VisitFact entry={booking} />
            {state === 'HELD' && booking.expiresAt && (
              <Fact label="Held until">{formatMoment(booking.expiresAt)}</Fact>
            )}
            <CustomerFacts entry={booking} />
          </dl>
          <p className="mt-4 grid gap-1 border-frost border-t pt-3">
            <a href={`${CALENDAR_PATH}?view=day&date=${day}`} className="link w-fit">
              The calendar of {formatDay(booking.startsAt)}
            </a>
            {session.permissions.includes('jobs:read') && (
              <a href={`/admin/jobs?q=${bookingId}`} className="link w-fit">
                Mails and other jobs about it
              </a>
            )}
            {session.permissions.includes('audit:read') && (
              <a href={`/admin/audit?target=${bookingId}`} className="link w-fit">
                What staff changed about it
              </a>
            )}
          </p>
        </Panel>
      </div>
    </>
  )
}
