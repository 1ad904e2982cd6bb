import { type FormEvent, useState } from 'react'
import { customersClient } from '@/lib/customers-client'

export type SignUp =
  | { is: 'open' }
  | { is: 'sending' }
  | { is: 'done'; email: string }
  | { is: 'failed'; message: string; isAboutEmail: boolean }

const UNREACHED =
  'We could not be reached. Check your connection and try again; what you typed is still here.'

/** The sign-up sent in place: without scripts the same form is sent and answered by a page. */
export function useSignUp(start: SignUp) {
  const [state, setState] = useState<SignUp>(start)

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (state.is === 'sending') return
    const form = event.currentTarget
    const fields = new FormData(form)
    const text = (name: string) => String(fields.get(name) ?? '')
    setState({ is: 'sending' })
    try {
      const customers = await customersClient()
      await customers.subscribeNewsletter.mutate({ email: text('email'), website: text('website') })
      setState({ is: 'done', email: text('email').trim() })
    } catch (thrown) {
      const failed = failureOf(thrown)
      setState(failed)
      if (failed.isAboutEmail) form.querySelector<HTMLInputElement>('[name=email]')?.focus()
    }
  }

  return { state, send }
}

type ApiFailure = { message?: string; data?: { fields?: { email?: string[] } } | null }

function failureOf(thrown: unknown) {
  const { message, data } = thrown as ApiFailure
  const aboutEmail = data?.fields?.email?.[0]
  return {
    is: 'failed' as const,
    // Without data nobody answered, and the message is the browser's.
    message: aboutEmail ?? (data && message ? message : UNREACHED),
    isAboutEmail: aboutEmail !== undefined,
  }
}
