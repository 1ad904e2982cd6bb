import { toPublicError } from '@lomash/api'
import { OverloadError } from '@lomash/cache'
import { type Exchange, isRead, type Route } from './exchange.ts'
import type { FormRouteOptions } from './form-route.ts'
import { type PageSource, readKeptPage } from './kept-page.ts'
import { type KeptPage, keptPage } from './page-policy.ts'
import { renderPage } from './render-page.ts'
import { encodingFor, setCacheControl, traceOf } from './send.ts'
import { sendPage } from './send-page.ts'

export type PageRouteOptions = PageSource & Pick<FormRouteOptions, 'isDevelopment' | 'formTargetOf'>

/**
 * Pages. Those everybody sees alike are made once and kept for every process; all pages leave whole, with a policy that
 * names their inline scripts.
 */
export function pageRoute(options: PageRouteOptions): Route {
  const { render, isDevelopment, formTargetOf } = options
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    if (isForNext(exchange)) {
      // The same for everybody, so Next is told nothing of who asks: it would set cookies, and answer RSC with a redirect.
      for (const name of ['cookie', 'authorization', 'rsc']) delete req.headers[name]
      res.removeHeader('x-request-id')
      render(req, res)
      return true
    }
    if (isDevelopment && req.headers.rsc === '1') {
      render(req, res)
      return true
    }
    if (!isRead(req) && !isDevelopment) {
      res.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', connection: 'close' }).end()
      return true
    }
    const kept = isDevelopment ? null : keptPage(pathname, search)
    if (kept === null) {
      const page = await renderPage(
        render,
        req.url ?? '/',
        req.headers,
        isDevelopment,
        formTargetOf?.(pathname),
      )
      res.setHeader('cache-control', 'no-store')
      sendPage(exchange, page, 'identity', null)
      return true
    }
    await sendKeptPage(options, exchange, kept)
    return true
  }
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

const FILES = new Set(['/robots.txt', '/icon.svg', '/apple-icon.png'])

/** Next's own files, which are no pages. */
function isForNext({ pathname }: Exchange): boolean {
  return pathname.startsWith('/_next/') || FILES.has(pathname)
}
