import { openingWords } from './opening-words'
import type { Opening } from './showroom-types'

/** Whether it is open, in words; the colour only repeats them. */
export function OpeningStatus({ openings, now }: { openings: readonly Opening[]; now: Date }) {
  const { isOpen, text } = openingWords(openings, now)
  return (
    <p className={`tabular flex items-baseline gap-2 ${isOpen ? 'font-[550] text-forest' : 'text-bark'}`}>
      <span
        aria-hidden="true"
        className={`size-2.5 shrink-0 rounded-full border ${isOpen ? 'border-forest bg-forest' : 'border-stone'}`}
      />
      {text}
    </p>
  )
}
