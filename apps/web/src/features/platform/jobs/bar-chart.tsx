const FILLS = { forest: 'fill-forest', madder: 'fill-madder', clay: 'fill-clay', oak: 'fill-oak' } as const

export type Bar = { at: string; value: number | null }

type BarChartProps = {
  title: string
  fill: keyof typeof FILLS
  bars: readonly Bar[]
  /** What of all bars is told beside the title. */
  total: number
  /** Under the first bar. */
  start: string
}

const HEIGHT = 100
/** So that one of many can be seen. */
const LEAST = 3

/** Bars made on the server; the page has their numbers in a table, too. */
export function BarChart({ title, fill, bars, total, start }: BarChartProps) {
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0))
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex items-baseline justify-between gap-3">
        <span className="font-[550]">{title}</span>
        <span className="tabular">{total.toLocaleString('en-GB')}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={`${title}: at most ${most} at once. The numbers are in the table below.`}
        viewBox={`0 0 ${bars.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-20 w-full border-slate border-b bg-mist"
      >
        {bars.map(({ at, value }, place) => {
          if (value === 0) return null
          const height = value === null ? HEIGHT : Math.max(LEAST, (value / most) * HEIGHT)
          return (
            <rect
              key={at}
              x={place + 0.1}
              y={HEIGHT - height}
              width={0.8}
              height={height}
              className={value === null ? 'fill-frost' : FILLS[fill]}
            >
              <title>{`${at}: ${value ?? 'not counted'}`}</title>
            </rect>
          )
        })}
      </svg>
      <p aria-hidden="true" className="mt-1 flex justify-between text-bark text-xs">
        <span>{start}</span>
        <span>now</span>
      </p>
    </figure>
  )
}
