/** The name, and the joint it stands for. */
export function Wordmark({ isSmall = false }: { isSmall?: boolean }) {
  return (
    <span className="flex items-center gap-2.5">
      <svg
        viewBox="0 0 32 32"
        aria-hidden="true"
        className={`shrink-0 ${isSmall ? 'size-5.5' : 'size-6 sm:size-7'}`}
      >
        <rect width="32" height="32" className="fill-oak" />
        <path
          d="M-2-2h15v11.2l9.5-4.4v22.4L13 22.8V34H-2z"
          className="fill-forest stroke-paper"
          strokeWidth="1.75"
        />
      </svg>
      <span
        className={`display whitespace-nowrap leading-none ${isSmall ? 'text-[1.3125rem]' : 'text-[1.375rem] sm:text-[1.625rem]'}`}
      >
        Lomash Wood
      </span>
    </span>
  )
}
