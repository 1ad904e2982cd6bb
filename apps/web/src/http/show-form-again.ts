import type { PublicError } from '@lomash/api'
import { withFormState } from '../form-states.ts'
import type { Exchange } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { renderPage } from './render-page.ts'
import { sendPage } from './send-page.ts'

/** Answers with the page a form stands on, and with what was typed into it and what is wrong. */
export async function showFormAgain(
  { render, isDevelopment, formTargetOf }: FormRouteOptions,
  exchange: Exchange,
  { page: path, values, error }: { page: string; values: Record<string, string>; error: PublicError },
): Promise<void> {
  if (error.retryAfterSeconds !== undefined) exchange.res.setHeader('retry-after', error.retryAfterSeconds)
  const page = await withFormState({ values, error }, (id) =>
    renderPage(render, `${path}?form=${id}`, cookieOf(exchange), isDevelopment, formTargetOf?.(path)),
  )
  if (page.location) {
    // Whose session has ended meanwhile is led to the sign-in.
    exchange.res.writeHead(303, { location: page.location }).end()
    return
  }
  const status = error.code === 'VALIDATION_ERROR' ? 422 : error.httpStatus
  sendPage(exchange, { ...page, status }, 'identity', null)
}

/** A page about somebody's account is theirs when it is shown again, too. */
function cookieOf({ req }: Exchange) {
  return req.headers.cookie === undefined ? {} : { cookie: req.headers.cookie }
}
