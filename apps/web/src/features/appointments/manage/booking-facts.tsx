import { phoneWords } from '@lomash/api/phone-words'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { wordsForRooms } from '@/lib/appointments/appointment-words'
import { formatDay, formatTime } from '@/lib/london-date'

/** What was booked: the time first, large. */
export function BookingFacts({ booking }: { booking: Omit<ManagedBooking, 'calendar'> }) {
  const { startsAt, endsAt, state, where, consultant, contact, reference } = booking
  const isOff = state === 'CANCELLED'
  const facts = [
    ['Where', where],
    ['About', wordsForRooms(booking)],
    ['With', consultant.name],
    ['For', `${contact.name}, ${phoneWords(contact.phone)}`],
    ['Reference', reference],
  ] as const
  return (
    <section
      aria-label="The appointment"
      className="max-w-[40rem] border-forest border-l-4 bg-linen px-4 py-5 sm:px-6"
    >
      <p className={`display text-2xl ${isOff ? 'line-through decoration-1' : ''}`}>
        <span className="whitespace-nowrap">{formatDay(startsAt)},</span>{' '}
        <span className="tabular whitespace-nowrap">
          {formatTime(startsAt)} to {formatTime(endsAt)}
        </span>
      </p>
      <dl className="mt-4 grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-2">
        {facts.map(([label, value]) => (
          <div key={label} className="col-span-2 grid grid-cols-subgrid">
            <dt className="text-bark">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
