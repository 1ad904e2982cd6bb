import type { PublicError } from '@lomash/api'
import { type FormState, withFormState } from '../form-states.ts'
import type { Exchange } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { type Page, renderPage } from './render-page.ts'
import { sendPage } from './send-page.ts'

/** Answers with the page a form stands on, and with what was typed into it and what is wrong. */
export async function showFormAgain(
  options: FormRouteOptions,
  exchange: Exchange,
  path: string,
  { values, error }: { values: Record<string, string>; error: PublicError },
): Promise<void> {
  if (error.retryAfterSeconds !== undefined) exchange.res.setHeader('retry-after', error.retryAfterSeconds)
  const page = await makeFormPage(options, exchange, path, { values, error })
  if (page.location) {
    // Whose session has ended meanwhile is led to the sign-in.
    exchange.res.writeHead(303, { location: page.location }).end()
    return
  }
  const status = error.code === 'VALIDATION_ERROR' ? 422 : error.httpStatus
  sendPage(exchange, { ...page, status }, 'identity', null)
}

/** The page of that path, which finds what became of the form. */
export function makeFormPage(
  { render, isDevelopment, formTargetOf }: FormRouteOptions,
  exchange: Exchange,
  path: string,
  state: FormState,
): Promise<Page> {
  return withFormState(state, (id) =>
    renderPage(render, `${path}?form=${id}`, cookieOf(exchange), isDevelopment, {
      formTarget: formTargetOf?.(path),
    }),
  )
}

/** A page about somebody's account is theirs when it is shown again, too. */
function cookieOf({ req }: Exchange) {
  return req.headers.cookie === undefined ? {} : { cookie: req.headers.cookie }
}
