import type { Step } from './booking-frame'

const STEPS: readonly { step: Step; name: string }[] = [
  { step: 'type', name: 'How we meet' },
  { step: 'rooms', name: 'Your rooms' },
  { step: 'time', name: 'A time' },
  { step: 'details', name: 'Your details' },
]

/** How far one is: measured off like a run of units on a joiner's drawing. What is done leads back. */
export function Progress({ step, hrefOf }: { step: Step; hrefOf: (step: Step) => string }) {
  const current = STEPS.findIndex((each) => each.step === step)
  return (
    <nav aria-label="Steps of your booking">
      <p className="mb-2 text-bark text-sm sm:hidden">
        Step {current + 1} of {STEPS.length}: {STEPS[current]?.name}
      </p>
      <ol className="grid grid-cols-4">
        {STEPS.map(({ step: each, name }, at) => (
          <li key={each} aria-current={at === current ? 'step' : undefined} className="min-w-0">
            <div aria-hidden="true" className="relative h-3 border-oak border-l [li:last-child>&]:border-r">
              <div
                className={`absolute inset-x-0 top-1/2 -translate-y-1/2 ${at <= current ? 'h-[3px] bg-oak' : 'h-px bg-stone'}`}
              />
            </div>
            <div className="hidden sm:block">
              {at < current ? (
                <a
                  href={hrefOf(each)}
                  className="flex min-h-11 items-center pr-2 text-bark underline decoration-stone underline-offset-4 hover:text-oak"
                >
                  {name}
                </a>
              ) : (
                <span
                  className={`flex min-h-11 items-center pr-2 ${at === current ? 'font-[550]' : 'text-bark'}`}
                >
                  {name}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </nav>
  )
}
