import { beginGoogleSignIn, type GoogleSignIn } from '@lomash/api'
import { pathWithin } from '../lib/path-within.ts'
import type { ContextOf } from './call-context.ts'
import type { Form } from './form-route.ts'
import { type GoogleCookie, setGoogleCookie } from './google-cookie.ts'

/** The button that leads to Google. Without it being set up there is no such form. */
export function googleForms(
  google: GoogleSignIn | null,
  cookie: GoogleCookie,
  contextOf: ContextOf,
): Readonly<Record<string, Form>> {
  if (!google) return {}
  return {
    '/sign-in/google': {
      page: '/sign-in',
      isPrivate: true,
      fields: ['next'],
      async submit(_, field, __, exchange) {
        const next = pathWithin(field('next'))
        const { address, key } = await beginGoogleSignIn(contextOf(exchange), google, next)
        exchange.res.appendHeader('set-cookie', setGoogleCookie(cookie, key))
        return address
      },
      done: (_, address) => String(address),
    },
  }
}

/** Where the button stands: from there a form may lead to Google's pages. Browsers ask the policy for redirects, too. */
const WITH_BUTTON = new Set(['/sign-in', '/register'])

export const googleFormTarget = (google: GoogleSignIn | null) => (page: string) =>
  google && WITH_BUTTON.has(page) ? google.provider.origin : undefined
