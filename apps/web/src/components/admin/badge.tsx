import type { ReactNode } from 'react'
import { roleName } from './role-names'

const TONES = {
  good: 'bg-leaf text-forest-deep',
  plain: 'bg-frost text-ink',
  wary: 'bg-amber text-[#5f3b12]',
  bad: 'bg-rose text-[#74251d]',
} as const

type BadgeTone = keyof typeof TONES

/** A state in a word; its colour only repeats it. */
export function Badge({ tone, children }: { tone: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex min-h-6 items-center whitespace-nowrap rounded-control px-2 font-[550] text-xs ${TONES[tone]}`}
    >
      {children}
    </span>
  )
}

export function RoleMark({ role }: { role: string }) {
  return <Badge tone="plain">{roleName(role)}</Badge>
}

/** What belongs to the demonstration, and is not to be taken for real. */
export function DemoBadge() {
  return (
    <span className="inline-flex min-h-6 items-center rounded-control border border-oak border-dashed px-2 font-[550] text-oak text-xs">
      Demo
    </span>
  )
}
