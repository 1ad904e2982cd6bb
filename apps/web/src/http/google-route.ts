import { finishGoogleSignIn, type GoogleSignIn, limitCalls, toPublicError } from '@lomash/api'
import { GOOGLE_CALLBACK } from '../google.ts'
import { pathWithin } from '../lib/path-within.ts'
import type { Exchange, Route } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { renderPage } from './render-page.ts'
import { sendPage } from './send-page.ts'
import { showFormAgain } from './show-form-again.ts'

/**
 * What Google sends browsers back to: the one GET that changes something, guarded by what only this browser and Google were given.
 * Without Google being set up there is nothing here.
 */
export function googleRoute(google: GoogleSignIn | null, options: FormRouteOptions): Route {
  return async (exchange) => {
    const { req, res, pathname } = exchange
    if (pathname !== GOOGLE_CALLBACK && (google || pathname !== '/sign-in/google')) return false
    res.setHeader('cache-control', 'no-store')
    // As on pages with a form: under `no-referrer` browsers say of their forms that they come from nowhere.
    res.setHeader('referrer-policy', 'same-origin')
    res.setHeader('x-robots-tag', 'noindex')
    if (google && req.method === 'GET') await finish(google, options, exchange)
    else {
      const missing = await renderPage(options.render, '/missing', {}, options.isDevelopment)
      sendPage(exchange, missing, 'identity', null)
    }
    return true
  }
}

async function finish(google: GoogleSignIn, options: FormRouteOptions, exchange: Exchange): Promise<void> {
  const { res, search, requestId, pathname } = exchange
  const context = options.contextOf(exchange)
  let next: string | null = null
  try {
    await limitCalls(context, 'api')
    await finishGoogleSignIn(context, google, search, (wanted) => {
      next = wanted
    })
    res.writeHead(303, { location: pathWithin(next) ?? '/account' }).end()
  } catch (thrown) {
    const error = toPublicError(thrown)
    const level = error.httpStatus >= 500 ? 'error' : 'warn'
    options.logger[level]({ err: thrown, requestId, pathname }, 'signing in with Google failed')
    await showFormAgain(options, exchange, '/sign-in', { values: next === null ? {} : { next }, error })
  }
}
