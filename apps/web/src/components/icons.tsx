import type { ReactNode } from 'react'

/** Line drawings that stand beside a name or inside a labelled control. */
export function Icon({ children, isTurned = false }: { children: ReactNode; isTurned?: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
      className={`size-5 shrink-0 ${isTurned ? 'rotate-180' : ''}`}
    >
      {children}
    </svg>
  )
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="8.5" cy="8.5" r="5.75" />
      <path d="m12.8 12.8 4.7 4.7" />
    </Icon>
  )
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4.5 4.5 11 11m0-11-11 11" />
    </Icon>
  )
}

export function ArrowIcon({ isTurned }: { isTurned?: boolean }) {
  return (
    <Icon isTurned={isTurned}>
      <path d="M3 10h13.5m-5.5-5.5 5.5 5.5-5.5 5.5" />
    </Icon>
  )
}
