import type { ReactNode } from 'react'
import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { takesFocus } from '@/lib/takes-focus'
import { LinkProblem } from './link-problem'
import { Lead, NewsletterNotice } from './newsletter-notice'

type LinkPageProps = {
  query: PageQuery
  action: '/newsletter/confirm' | '/newsletter/unsubscribe'
  title: string
  button: string
  /** What pressing the button does, in a sentence or two. */
  children: ReactNode
  /** What else may be done. */
  aside: ReactNode
}

/** What a link in a message leads to: a button, because scanners of mail follow links and must not decide anything. */
export function LinkPage({ query, action, title, button, children, aside }: LinkPageProps) {
  const state = findFormState(query.form)
  const token = state?.values.token ?? query.token
  const code = state?.error?.code
  if (typeof token !== 'string' || token === '' || code === 'LINK_INVALID')
    return <LinkProblem action={action} problem="invalid" />
  if (code === 'LINK_EXPIRED') return <LinkProblem action={action} problem="expired" />
  return (
    <NewsletterNotice title={title} letter={action === '/newsletter/confirm' ? 'rising' : 'open'}>
      <Lead>{children}</Lead>
      {state?.error && (
        <p role="alert" {...takesFocus} className="mt-5 max-w-[54ch] border-oak border-l-4 pl-3">
          {state.error.message}
        </p>
      )}
      <form method="post" action={action} className="mt-8 flex flex-wrap items-center gap-3">
        <input type="hidden" name="token" value={token} />
        <button type="submit" className="button button-main">
          {button}
        </button>
        {aside}
      </form>
    </NewsletterNotice>
  )
}
