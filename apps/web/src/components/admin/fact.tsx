import type { ReactNode } from 'react'

/** One of a list of facts (`dl`). */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-bark text-xs">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
