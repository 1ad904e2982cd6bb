import { BackButton } from './back-button'

type PaginationProps = {
  /** How many rows this page shows. */
  count: number
  /** Null on the first page. */
  firstHref: string | null
  /** Null on the last page. */
  nextHref: string | null
}

/** A cursor knows only forwards: back is where the browser was. */
export function Pagination({ count, firstHref, nextHref }: PaginationProps) {
  if (!firstHref && !nextHref) return <p className="mt-3 text-bark">{count} in all</p>
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-bark">
        {count} shown{nextHref ? ', and more follow' : ', and these are the last'}
      </p>
      <div className="flex flex-wrap gap-2">
        {firstHref && (
          <>
            <a href={firstHref} className="desk-button desk-button-quiet">
              Back to first
            </a>
            <BackButton />
          </>
        )}
        {nextHref && (
          <a href={nextHref} rel="next" className="desk-button">
            Next
          </a>
        )}
      </div>
    </nav>
  )
}
