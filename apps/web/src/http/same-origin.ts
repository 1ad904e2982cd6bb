import type { IncomingMessage } from 'node:http'

/**
 * Whether a form was sent from a page of ours. Browsers say so in Sec-Fetch-Site; older ones in Origin, which is `null` from a page
 * that sends no referrer; what is no browser says nothing, and carries nobody's cookies either.
 */
export function isFromOurPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined || origin === 'null') return true
  return URL.canParse(origin) && new URL(origin).host === headers.host
}
