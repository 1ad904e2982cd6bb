import type { ReactNode } from 'react'

/** A page about one's account, before signing in and after. */
export function AccountPage({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="page py-12 lg:py-20">
      <h1 className="display text-4xl sm:text-5xl">{title}</h1>
      {lead && <p className="mt-5 max-w-[54ch] text-pretty text-lg">{lead}</p>}
      {children}
    </div>
  )
}

export function Done({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="mt-6 max-w-[54ch] border-l-4 border-sage bg-linen px-4 py-3">
      {children}
    </p>
  )
}

export function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="underline underline-offset-4 hover:text-oak">
      {children}
    </a>
  )
}
