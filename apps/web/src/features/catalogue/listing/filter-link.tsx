import { BoxMark } from '@/components/box-mark'
import type { ListingScope } from '@/lib/listing/listing-input'
import type { ListingState } from '@/lib/listing/listing-state'
import { listingHref } from '@/lib/listing/listing-url'
import { formatCount } from '@/lib/measure'
import { instead } from '@/lib/plain-click'

type FilterLinkProps = {
  label: string
  count: number
  /** Shown as a round of this colour instead of a box. */
  hex?: string
  isChosen: boolean
  /** The list with the value on, or off if it is on. */
  to: ListingState
  scope: ListingScope
  onChoose: (state: ListingState) => void
}

export function FilterLink({ label, count, hex, isChosen, to, scope, onChoose }: FilterLinkProps) {
  return (
    <a
      href={listingHref(scope.path, to)}
      rel="nofollow"
      aria-current={isChosen ? 'true' : undefined}
      onClick={instead(() => onChoose(to))}
      className={`group flex min-h-9 items-center gap-3 py-1 leading-snug coarse:min-h-11 ${isChosen ? 'font-[550]' : ''}`}
    >
      {hex ? <ColourMark hex={hex} isChosen={isChosen} /> : <BoxMark isChosen={isChosen} />}
      <span className="underline-offset-4 group-hover:underline">{label}</span>
      <span className="tabular ml-auto font-normal text-bark text-sm">
        <span className="sr-only">, </span>
        {formatCount(count)}
      </span>
    </a>
  )
}

function ColourMark({ hex, isChosen }: { hex: string; isChosen: boolean }) {
  return (
    <span
      aria-hidden="true"
      style={{ backgroundColor: hex }}
      className={`swatch size-5 shrink-0 ring-offset-2 ring-offset-paper group-hover:ring-1 ${isChosen ? 'ring-2 ring-forest' : 'ring-stone'}`}
    />
  )
}
