import type { ComponentProps, ReactNode } from 'react'
import { LetterDrawing } from './letter-drawing'

type NewsletterNoticeProps = {
  title: string
  letter: ComponentProps<typeof LetterDrawing>['is']
  children: ReactNode
}

/** A page about the newsletter; the sign-up at the foot of all pages is left out of it. */
export function NewsletterNotice({ title, letter, children }: NewsletterNoticeProps) {
  return (
    <div className="newsletter-page page grid items-center gap-x-14 gap-y-12 py-12 lg:grid-cols-12 lg:py-24">
      <div className="lg:col-span-6">
        <h1 className="display text-5xl">{title}</h1>
        {children}
      </div>
      <div className="max-lg:order-first max-lg:w-56 sm:max-lg:w-72 lg:col-span-5 lg:col-start-8">
        <LetterDrawing is={letter} />
      </div>
    </div>
  )
}

export function Lead({ children }: { children: ReactNode }) {
  return <p className="mt-5 max-w-[54ch] text-pretty text-lg">{children}</p>
}

type Action = { href: string; label: string }

/** Where to go from here; the first is the one we would take. */
export function Actions({ actions: [first, ...others] }: { actions: readonly [Action, ...Action[]] }) {
  return (
    <div className="mt-8 flex flex-wrap gap-3">
      <a href={first.href} className="button button-main">
        {first.label}
      </a>
      {others.map(({ href, label }) => (
        <a key={href} href={href} className="button button-plain">
          {label}
        </a>
      ))}
    </div>
  )
}
