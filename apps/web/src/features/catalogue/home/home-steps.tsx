import { BOOK_PATHS } from '@/lib/shop-paths'

const STEPS = [
  {
    title: 'Start with a range',
    text: 'Shaker, in-frame, slab or handleless. Each range has its own way of making a door, and says so.',
  },
  {
    title: 'See it in your colour',
    text: 'Press a colour and the whole room changes. What you see is the finish you would get.',
  },
  {
    title: 'Find your size',
    text: 'Sizes are in millimetres, each with its own price. The price says what is in it and what is not.',
  },
  {
    title: 'Put four side by side',
    text: 'Compare prices, sizes and finishes on one page, and share it with whoever decides with you.',
  },
] as const

/** How to get from looking to knowing, in four steps. */
export function HomeSteps() {
  return (
    <section aria-labelledby="steps-title" className="page section">
      <h2 id="steps-title" className="display text-3xl">
        How it works
      </h2>
      <ol className="mt-10 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map(({ title, text }, place) => (
          <li key={title}>
            <DimensionLine />
            <p aria-hidden="true" className="display mt-5 text-3xl text-oak">
              {place + 1}
            </p>
            <h3 className="mt-2 font-[550] text-lg">{title}</h3>
            <p className="mt-1 max-w-[40ch] text-bark">{text}</p>
          </li>
        ))}
      </ol>
      <div className="mt-12 flex flex-wrap items-center gap-x-6 gap-y-3">
        <a href={BOOK_PATHS.type} className="button button-main">
          Book a design visit
        </a>
        <p className="text-bark">At your home, by video call or in a showroom.</p>
      </div>
    </section>
  )
}

/** As on a joiner's drawing: from here to there. */
function DimensionLine() {
  return (
    <div aria-hidden="true" className="relative h-3 border-oak border-x">
      <div className="absolute inset-x-0 top-1/2 border-oak border-t" />
    </div>
  )
}
