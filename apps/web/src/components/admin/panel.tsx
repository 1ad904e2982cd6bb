import type { ReactNode } from 'react'

type PanelProps = { title: string; id?: string; actions?: ReactNode; children: ReactNode }

/** A part of a page that is by itself: a form, a list, a few facts. */
export function Panel({ title, id, actions, children }: PanelProps) {
  return (
    <section id={id} className="desk-panel scroll-mt-18 px-4 py-4 sm:px-5">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-[600] text-base">{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
