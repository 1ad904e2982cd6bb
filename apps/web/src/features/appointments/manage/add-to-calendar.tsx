import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { CALENDAR_FILE_PATH } from '@/lib/shop-paths'

/** The mail has it, too; this is for whoever reads their mail elsewhere. */
export function AddToCalendar({ calendar, token }: Pick<ManagedBooking, 'calendar'> & { token: string }) {
  const ways = [
    { href: calendar.google, label: 'Google', isElsewhere: true },
    { href: calendar.outlook, label: 'Outlook', isElsewhere: true },
    {
      href: `${CALENDAR_FILE_PATH}?token=${encodeURIComponent(token)}`,
      label: 'Apple and others (.ics)',
      isElsewhere: false,
    },
  ]
  return (
    <section aria-labelledby="add-to-calendar" className="mt-8">
      <h2 id="add-to-calendar" className="font-[550]">
        Add it to your calendar
      </h2>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {ways.map(({ href, label, isElsewhere }) => (
          <li key={label}>
            <a
              href={href}
              className="link inline-flex min-h-11 items-center"
              {...(isElsewhere && { target: '_blank', rel: 'noopener noreferrer' })}
            >
              {label}
              {isElsewhere && <span className="sr-only"> (opens a new tab)</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
