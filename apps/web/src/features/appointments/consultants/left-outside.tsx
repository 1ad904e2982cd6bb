import { ConflictList } from './conflict-list'
import type { Conflict } from './consultant-types'

type LeftOutsideProps = {
  conflicts: readonly Conflict[]
  /** What was saved, and so what is to be done with these. */
  children: string
}

/** Bookings that what was just saved has left where nobody is: each leads to its page. */
export function LeftOutside({ conflicts, children }: LeftOutsideProps) {
  if (conflicts.length === 0) return null
  return (
    <div role="alert" className="mt-4 border-oak border-l-4 bg-mist px-4 py-3">
      <p className="font-[550]">{children}</p>
      <ConflictList conflicts={conflicts} />
    </div>
  )
}
