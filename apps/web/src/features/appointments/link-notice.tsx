import type { ReactNode } from 'react'

type LinkNoticeProps = {
  title: string
  children: ReactNode
  /** Where to go from here; the first is the one we would take. */
  actions: readonly { href: string; label: string }[]
}

/** What a link in a message leads to when there is nothing more to do with it. */
export function LinkNotice({ title, children, actions }: LinkNoticeProps) {
  return (
    <div className="booking-page page py-12 lg:py-24">
      <h1 className="display text-5xl">{title}</h1>
      <p className="mt-5 max-w-[54ch] text-pretty text-lg">{children}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {actions.map(({ href, label }, at) => (
          <a key={href} href={href} className={`button ${at === 0 ? 'button-main' : 'button-plain'}`}>
            {label}
          </a>
        ))}
      </div>
    </div>
  )
}
