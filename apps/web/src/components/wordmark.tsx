/** The name, and the joint it stands for. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-6 shrink-0 sm:size-7">
        <rect width="32" height="32" className="fill-oak" />
        <path
          d="M-2-2h15v11.2l9.5-4.4v22.4L13 22.8V34H-2z"
          className="fill-forest stroke-paper"
          strokeWidth="1.75"
        />
      </svg>
      <span className="display whitespace-nowrap text-[1.375rem] leading-none sm:text-[1.625rem]">
        Lomash Wood
      </span>
    </span>
  )
}
