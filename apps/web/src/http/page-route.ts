import { toPublicError } from '@lomash/api'
import { OverloadError } from '@lomash/cache'
import { openPageCall, PAGE_CALL } from '../page-call.ts'
import { type Exchange, isRead, type Route } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { type PageSource, readKeptPage } from './kept-page.ts'
import { type KeptPage, keptPage } from './page-policy.ts'
import { renderPage } from './render-page.ts'
import { compress, encodingFor, setCacheControl, traceOf } from './send.ts'
import { sendPage } from './send-page.ts'

export type PageRouteOptions = PageSource &
  Pick<FormRouteOptions, 'isDevelopment' | 'logger' | 'formTargetOf'>

/**
 * Pages. Those everybody sees alike are made once and kept for every process; all pages leave whole, with a policy that
 * names their inline scripts.
 */
export function pageRoute(options: PageRouteOptions): Route {
  const { isDevelopment } = options
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    const { render } = options
    if (isForNext(exchange)) {
      // The same for everybody, so Next is told nothing of who asks: it would set cookies, and answer RSC with a redirect.
      for (const name of ['cookie', 'authorization', 'rsc']) delete req.headers[name]
      res.removeHeader('x-request-id')
      render(req, res)
      return true
    }
    const isOfStaff = STAFF_PAGES.test(pathname)
    if (isOfStaff) {
      res.setHeader('referrer-policy', 'same-origin')
      res.setHeader('x-robots-tag', 'noindex')
    }
    if (isRead(req) && req.headers.rsc === '1' && (isDevelopment || isOfStaff)) {
      refresh(options, exchange)
      return true
    }
    if (!isRead(req) && !isDevelopment) {
      res.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', connection: 'close' }).end()
      return true
    }
    const kept = isDevelopment ? null : keptPage(pathname, search)
    if (kept === null) {
      await sendOwnPage(options, exchange, isOfStaff)
      return true
    }
    await sendKeptPage(options, exchange, kept)
    return true
  }
}

/** A page made for whoever asks, which nobody keeps. */
async function sendOwnPage(
  { render, isDevelopment, logger, formTargetOf }: PageRouteOptions,
  exchange: Exchange,
  isCompressed: boolean,
): Promise<void> {
  const { req, res, requestId, pathname } = exchange
  const page = await renderPage(render, req.url ?? '/', req.headers, isDevelopment, {
    requestId,
    formTarget: formTargetOf?.(pathname),
  })
  if (page.failure) logger.error({ err: page.failure, requestId, pathname }, 'page failed')
  res.setHeader('cache-control', 'no-store')
  // Not pages with a link's token, which a stranger could have made again and again and measure. Cookies of ours come with no
  // request that another site makes unseen.
  const encoding = isCompressed ? encodingFor(req) : 'identity'
  sendPage(exchange, { ...page, body: await compress(page.body, encoding) }, encoding, null)
}

/**
 * What is on the page of somebody of the staff made anew in its place, after they changed something. Only there: on the shop's
 * pages a payload for each visitor would cost a hundred times the kept page (ADR 0002).
 */
function refresh({ render }: PageRouteOptions, { req, res, requestId }: Exchange): void {
  const url = (req.url ?? '/').replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
  res.setHeader('cache-control', 'no-store')
  const { id, close } = openPageCall({ url, requestId })
  res.once('close', close)
  req.headers[PAGE_CALL] = id
  render(req, res)
}

async function sendKeptPage(source: PageSource, exchange: Exchange, kept: KeptPage): Promise<void> {
  const { req, res } = exchange
  const encoding = encodingFor(req)
  try {
    const { page, cached, cacheControl } = await readKeptPage(source, kept, encoding)
    setCacheControl(res, cacheControl)
    res.setHeader('x-cache', traceOf(cached))
    sendPage(exchange, page, encoding, `"${cached.digest}"`)
  } catch (error) {
    if (!(error instanceof OverloadError)) throw error
    const notice = await renderPage(source.render, '/failed', {}, false)
    res.setHeader('cache-control', 'no-store')
    res.setHeader('retry-after', toPublicError(error).retryAfterSeconds ?? 0)
    sendPage(exchange, { ...notice, status: 503 }, 'identity', null)
  }
}

const STAFF_PAGES = /^\/admin(?:\/|$)/
const FILES = new Set(['/robots.txt', '/icon.svg', '/apple-icon.png'])

/** Next's own files, which are no pages. */
function isForNext({ pathname }: Exchange): boolean {
  return pathname.startsWith('/_next/') || FILES.has(pathname)
}
