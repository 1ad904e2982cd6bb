import { beginGoogleSignIn, type GoogleSignIn } from '@lomash/api'
import { pathWithin } from '../lib/path-within.ts'
import type { Form } from './form-route.ts'

/** The button that leads to Google. Without it being set up there is no such form. */
export function googleForms(google: GoogleSignIn | null): Readonly<Record<string, Form>> {
  if (!google) return {}
  return {
    '/sign-in/google': {
      page: '/sign-in',
      isPrivate: true,
      fields: ['next'],
      submit: (_, field, __, context) => beginGoogleSignIn(context, google, pathWithin(field('next'))),
      done: (_, address) => String(address),
    },
  }
}

/** Where the button stands: from there a form may lead to Google's pages. Browsers ask the policy for redirects, too. */
const WITH_BUTTON = new Set(['/sign-in', '/register'])

export const googleFormTarget = (google: GoogleSignIn | null) => (page: string) =>
  google && WITH_BUTTON.has(page) ? google.provider.origin : undefined
