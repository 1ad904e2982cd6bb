import { finishGoogleSignIn, type GoogleSignIn, toPublicError } from '@lomash/api'
import { GOOGLE_CALLBACK } from '../google.ts'
import { pathWithin } from '../lib/path-within.ts'
import { tokenIn } from '../visitor.ts'
import type { Exchange, Route } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { type GoogleCookie, setGoogleCookie } from './google-cookie.ts'
import { renderPage } from './render-page.ts'
import { sendPage } from './send-page.ts'
import { showFormAgain } from './show-form-again.ts'

/**
 * What Google sends browsers back to: the one GET that changes something, guarded by what only this browser and Google were given.
 * Without Google being set up there is nothing here.
 */
export function googleRoute(
  google: GoogleSignIn | null,
  cookie: GoogleCookie,
  options: FormRouteOptions,
): Route {
  return async (exchange) => {
    const { req, res, pathname } = exchange
    if (pathname !== GOOGLE_CALLBACK && (google || pathname !== '/sign-in/google')) return false
    res.setHeader('cache-control', 'no-store')
    res.setHeader('referrer-policy', 'no-referrer')
    res.setHeader('x-robots-tag', 'noindex')
    if (google && req.method === 'GET') await finish(google, cookie, options, exchange)
    else
      sendPage(
        exchange,
        await renderPage(options.render, '/missing', {}, options.isDevelopment),
        'identity',
        null,
      )
    return true
  }
}

async function finish(
  google: GoogleSignIn,
  cookie: GoogleCookie,
  options: FormRouteOptions,
  exchange: Exchange,
): Promise<void> {
  const { req, res, search, requestId, pathname } = exchange
  const answer = { search, key: tokenIn(req.headers.cookie, cookie) }
  try {
    const next = await finishGoogleSignIn(options.contextOf(exchange), google, answer)
    res.appendHeader('set-cookie', setGoogleCookie(cookie, null))
    res.writeHead(303, { location: pathWithin(next) ?? '/account' }).end()
  } catch (thrown) {
    const error = toPublicError(thrown)
    const level = error.httpStatus >= 500 ? 'error' : 'warn'
    options.logger[level]({ err: thrown, requestId, pathname }, 'signing in with Google failed')
    await showFormAgain(options, exchange, { page: '/sign-in', values: {}, error })
  }
}
