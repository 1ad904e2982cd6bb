import { TYPE_NAMES, wordsForRooms } from '@/lib/appointments/appointment-words'
import { type BookingChoice, bookPath } from '@/lib/appointments/booking-choice'
import { formatMoment } from '@/lib/london-date'
import type { Step } from './booking-frame'

/** What the addresses do not say by themselves. */
export type Chosen = {
  showroomName?: string | undefined
  /** ISO 8601. */
  startsAt?: string | undefined
  consultantName?: string | undefined
}

type SummaryProps = { chosen: Chosen; choice: BookingChoice; step: Step }

/** What was chosen so far, which stays in view, and the way to change it. */
export function Summary({ chosen, choice, step }: SummaryProps) {
  const { type, kitchen, bedroom } = choice
  const place = type === 'SHOWROOM' && chosen.showroomName ? chosen.showroomName : undefined
  const isAt = (each: Step) => each === step
  const lines = [
    { label: 'How', step: 'type', value: type && !isAt('type') ? (place ?? TYPE_NAMES[type]) : undefined },
    {
      label: 'Rooms',
      step: 'rooms',
      value: (kitchen || bedroom) && step !== 'rooms' ? wordsForRooms(choice) : undefined,
    },
    { label: 'Time', step: 'time', value: chosen.startsAt && formatMoment(chosen.startsAt) },
    { label: 'With', step: 'time', value: chosen.consultantName },
  ] as const
  const known = lines.filter(({ value }) => value)
  return (
    <section
      aria-label="Your booking so far"
      className={`lg:sticky lg:top-8 lg:border lg:border-sand lg:bg-linen lg:p-6 ${known.length === 0 ? 'hidden lg:block' : 'border-sand border-y py-1'}`}
    >
      <p aria-hidden="true" className="display hidden text-xl lg:block">
        Your booking
      </p>
      <dl className="lg:mt-3 lg:divide-y lg:divide-sand">
        {lines.map(({ label, value, step: from }) =>
          value === undefined || !value ? (
            <div key={label} className={`hidden py-2.5 ${label === 'With' ? '' : 'lg:block'}`}>
              <dt className="text-bark text-sm">{label}</dt>
              <dd className="text-bark">To be chosen</dd>
            </div>
          ) : (
            <div
              key={label}
              // On a phone the time that is kept stands right below it.
              className={`flex items-center gap-x-3 lg:block lg:py-2.5 ${step === 'details' && from === 'time' ? 'max-lg:hidden' : ''}`}
            >
              <dt className="w-14 shrink-0 text-bark text-sm lg:w-auto">{label}</dt>
              <dd className="flex min-w-0 flex-1 items-center justify-between gap-x-3">
                <span className="font-[550]">{value}</span>
                {label !== 'With' && from !== step && (
                  <a
                    href={bookPath(from, choice)}
                    aria-label={`Change ${label.toLowerCase()}`}
                    className="link flex min-h-11 shrink-0 items-center text-sm lg:min-h-8"
                  >
                    Change
                  </a>
                )}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
