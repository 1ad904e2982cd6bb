import type { RequestListener } from 'node:http'
import { nextPriceChange, type Services } from '@lomash/api'
import { cacheControl, manifest } from '@lomash/cache'
import { type Exchange, isRead, type Route } from './exchange.ts'
import { canonicalPage } from './page-policy.ts'
import { type Page, renderPage } from './render-page.ts'
import { compress, type Encoding, encodingFor } from './send.ts'

export type PageRouteOptions = {
  services: Services
  render: RequestListener
  /** Names the build: pages of another build refer to scripts this one does not have. */
  buildId: string
  isDevelopment: boolean
}

/**
 * Pages. Those everybody sees alike are made once and kept, compressed, for every process; all pages leave whole,
 * with a policy that names their inline scripts.
 */
export function pageRoute(options: PageRouteOptions): Route {
  const { render, isDevelopment } = options
  return async (exchange) => {
    const { req, res, pathname, search } = exchange
    if (isForNext(exchange)) {
      render(req, res)
      return true
    }
    if (!isRead(req) && !isDevelopment) {
      res.writeHead(405, { allow: 'GET, HEAD', 'cache-control': 'no-store', connection: 'close' }).end()
      return true
    }
    const canonical = canonicalPage(pathname, search)
    if (canonical === null || isDevelopment) {
      const page = await renderPage(render, req.url ?? '/', req.headers, isDevelopment)
      res.setHeader('cache-control', 'no-store')
      await sendPage(exchange, page, 'identity')
      return true
    }
    await sendKeptPage(options, exchange, canonical)
    return true
  }
}

const FILES = new Set(['/robots.txt', '/icon.svg', '/apple-icon.png'])

/** Next's own files and data requests, which are no pages. */
function isForNext({ req, pathname }: Exchange): boolean {
  return pathname.startsWith('/_next/') || FILES.has(pathname) || req.headers.rsc === '1'
}

async function sendKeptPage(
  { services, render, buildId }: PageRouteOptions,
  exchange: Exchange,
  url: string,
) {
  const { req, res } = exchange
  const encoding = encodingFor(req)
  const entry = manifest.page
  const kept = await services.cache.read(entry, entry.key(buildId, url, encoding), async () => {
    // Asked for first: a page begun before a price changes must not be taken for one made after it. Without an answer
    // the page, which may be the notice of a failure, is not kept.
    const priceChange = await nextPriceChange(services).catch(() => 0)
    const page = await renderPage(render, url, {}, false)
    const body = await compress(page.body, encoding)
    // Only a good page is kept; an error or a missing page is asked for anew.
    return { text: pack({ ...page, body }), freshUntil: page.status === 200 ? priceChange : 0 }
  })
  const page = unpack(kept.text)
  res.setHeader(
    'cache-control',
    page.status === 200 ? cacheControl(entry, kept.usableForSeconds) : 'no-store',
  )
  res.setHeader('x-cache', `${kept.state}; age=${kept.ageSeconds}`)
  await sendPage(exchange, page, encoding)
}

async function sendPage({ req, res }: Exchange, page: Page, encoding: Encoding): Promise<void> {
  res.setHeader('vary', 'accept-encoding')
  res.setHeader('content-security-policy', page.policy)
  res.setHeader('etag', page.etag)
  if (page.location) res.setHeader('location', page.location)
  if (page.status === 200 && hasAlready(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304).end()
    return
  }
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
  res.setHeader('content-type', page.contentType)
  res.setHeader('content-length', page.body.length)
  res.writeHead(page.status)
  res.end(req.method === 'HEAD' ? undefined : page.body)
}

function hasAlready(given: string | undefined, etag: string): boolean {
  return given?.split(',').some((each) => each.trim() === etag) ?? false
}

function pack({ body, ...head }: Page): string {
  return `${JSON.stringify(head)}\n${body.toString('base64')}`
}

function unpack(text: string): Page {
  const end = text.indexOf('\n')
  return { ...JSON.parse(text.slice(0, end)), body: Buffer.from(text.slice(end + 1), 'base64') }
}
