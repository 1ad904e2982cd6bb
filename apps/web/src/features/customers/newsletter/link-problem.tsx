import { NewsletterForm } from './newsletter-form'
import { Actions, Lead, NewsletterNotice } from './newsletter-notice'

const TITLES = { expired: 'This link has expired.', invalid: 'This link does not work.' } as const

const WORDS = {
  '/newsletter/confirm': {
    expired: 'The button in our message works for three days. Sign up again and a new one is on its way.',
    invalid:
      'It may have lost a part on its way, or there is a newer one. Use the button in our newest message to you, or sign up again.',
  },
  '/newsletter/unsubscribe': {
    expired: 'It is more than two years old. The link at the foot of a newer letter works.',
    invalid:
      'It may have lost a part on its way. Open it from the foot of our newest letter, or copy all of it into the address bar.',
  },
} as const

type LinkProblemProps = { action: keyof typeof WORDS; problem: keyof typeof TITLES }

/** A link that can do nothing says what can be done instead. */
export function LinkProblem({ action, problem }: LinkProblemProps) {
  return (
    <NewsletterNotice title={TITLES[problem]} letter="closed">
      <Lead>{WORDS[action][problem]}</Lead>
      {action === '/newsletter/confirm' ? (
        <div className="mt-8">
          <NewsletterForm place="page" />
        </div>
      ) : (
        <Actions actions={[{ href: '/', label: 'Go to the start page' }]} />
      )}
    </NewsletterNotice>
  )
}
