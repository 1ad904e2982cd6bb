import { newsletterWording } from '@lomash/api'
import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { NewsletterForm } from './newsletter-form'
import { Lead, NewsletterNotice } from './newsletter-notice'

/** The sign-up on a page of its own; it comes again here when it could not be done. */
export function SignUpPage({ query }: { query: PageQuery }) {
  const state = findFormState(query.form)
  const aboutEmail = state?.error?.fields?.email?.[0]
  return (
    <NewsletterNotice title="A letter from the workshop" letter="rising">
      <Lead>{newsletterWording.text}</Lead>
      <div className="mt-8">
        <NewsletterForm
          place="page"
          {...(state?.error && {
            email: state.values.email,
            failure: {
              message: aboutEmail ?? state.error.message,
              isAboutEmail: aboutEmail !== undefined,
            },
          })}
        />
      </div>
    </NewsletterNotice>
  )
}
