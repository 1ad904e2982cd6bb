import type { ReactNode } from 'react'

/** A group of values under its name; it can be folded away. */
export function FacetGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open className="group/facet py-2">
      <summary className="flex min-h-11 items-center justify-between font-[550] hover:text-oak">
        <h2>{title}</h2>
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 transition-transform group-open/facet:rotate-180"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        >
          <path d="m1 3.5 5 5 5-5" />
        </svg>
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  )
}
