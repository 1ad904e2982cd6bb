import type { ReactNode } from 'react'

/** A list without entries: why, and the way out. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="desk-panel grid justify-items-start gap-3 px-5 py-10 sm:px-8">
      <h2 className="display text-xl">{title}</h2>
      {children}
    </div>
  )
}

type EmptyListProps = { noun: string; isFiltered: boolean; clearedHref: string; children?: ReactNode }

/** `children`: what to do when there is nothing at all yet. */
export function EmptyList({ noun, isFiltered, clearedHref, children }: EmptyListProps) {
  if (!isFiltered) return <EmptyState title={`No ${noun} yet`}>{children}</EmptyState>
  return (
    <EmptyState title={`No ${noun} match these filters`}>
      <p className="text-bark">Take one off above, or start again from the whole list.</p>
      <a href={clearedHref} className="desk-button">
        Show all {noun}
      </a>
    </EmptyState>
  )
}
