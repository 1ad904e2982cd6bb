'use client'

import { useEffect, useRef } from 'react'
import { takesFocus } from '@/lib/takes-focus'
import { type SignUp, useSignUp } from './use-sign-up'

type NewsletterFormProps = {
  /** On a page of its own it is the one main action. */
  place: 'footer' | 'page'
  /** What was typed, when it comes again. */
  email?: string
  failure?: { message: string; isAboutEmail: boolean }
}

export function NewsletterForm({ place, email, failure }: NewsletterFormProps) {
  const { state, send } = useSignUp(failure ? { is: 'failed', ...failure } : { is: 'open' })
  const isDone = state.is === 'done'
  return (
    <div className="max-w-140">
      {!isDone && <Fields place={place} email={email} state={state} send={send} />}
      <div aria-live="polite">{isDone && <Sent email={state.email} />}</div>
    </div>
  )
}

type FieldsProps = Pick<NewsletterFormProps, 'place'> & {
  email: string | undefined
  state: SignUp
  send: ReturnType<typeof useSignUp>['send']
}

function Fields({ place, email, state, send }: FieldsProps) {
  const id = `newsletter-${place}`
  const isWrong = state.is === 'failed' && state.isAboutEmail
  return (
    // What is wrong is said in words of ours, beside the field.
    <form method="post" action="/newsletter" noValidate onSubmit={send}>
      <label htmlFor={`${id}-email`} className="mb-2 block font-[550]">
        Email address
      </label>
      <div aria-live="polite">
        {state.is === 'failed' && (
          <p id={`${id}-message`} {...(!isWrong && takesFocus)} className="mb-3 border-oak border-l-4 pl-3">
            {state.message}
          </p>
        )}
      </div>
      <div className="flex flex-col gap-3 sm:flex-row">
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          required
          autoComplete="email"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={email}
          {...(isWrong && { autoFocus: true })}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-message` : undefined}
          className={`field min-w-0 flex-1 ${isWrong ? 'border-ink' : ''}`}
        />
        <button
          type="submit"
          aria-disabled={state.is === 'sending' || undefined}
          className={`button shrink-0 sm:min-w-36 ${place === 'page' ? 'button-main' : 'button-plain'}`}
        >
          {state.is === 'sending' ? 'Sending …' : 'Sign up'}
        </button>
      </div>
      {/* For programs that fill in every field: people neither see it nor reach it. */}
      <div aria-hidden="true" className="sr-only">
        <label htmlFor={`${id}-website`}>Leave this empty</label>
        <input id={`${id}-website`} name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </form>
  )
}

function Sent({ email }: { email: string }) {
  const heading = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p ref={heading} tabIndex={-1} className="display text-2xl outline-none">
        Now look in your inbox.
      </p>
      <p className="mt-2 text-bark">
        A message to <span className="break-words text-ink">{email}</span> is on its way. Press the button in
        it and you are on the list; until then nothing is sent.
      </p>
    </>
  )
}
