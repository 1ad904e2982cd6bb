import type { Exchange } from './exchange.ts'
import type { Page } from './render-page.ts'
import { type Encoding, isKnown } from './send.ts'

/** Sends a finished page; `etag` is that of a page that is kept. */
export function sendPage(
  { req, res }: Pick<Exchange, 'req' | 'res'>,
  page: Page,
  encoding: Encoding,
  etag: string | null,
): void {
  res.setHeader('vary', 'accept-encoding')
  res.setHeader('content-security-policy', page.policy)
  if (page.location) res.setHeader('location', page.location)
  if (page.retryAfterSeconds !== undefined) res.setHeader('retry-after', page.retryAfterSeconds)
  if (page.cookies.length > 0) res.setHeader('set-cookie', page.cookies)
  if (etag !== null && page.status === 200) {
    res.setHeader('etag', etag)
    if (isKnown(req, etag)) {
      res.writeHead(304).end()
      return
    }
  }
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
  res.setHeader('content-type', page.contentType)
  res.setHeader('content-length', page.body.length)
  res.writeHead(page.status)
  res.end(req.method === 'HEAD' ? undefined : page.body)
}
