/** A box, ticked or not, for what a link or button puts on and off. */
export function BoxMark({ isChosen }: { isChosen: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`grid size-5 shrink-0 place-items-center rounded-control border ${isChosen ? 'border-forest bg-forest text-paper' : 'border-stone group-hover:border-ink'}`}
    >
      {isChosen && (
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        >
          <path d="m1.5 6.5 3 3 6-7" />
        </svg>
      )}
    </span>
  )
}
