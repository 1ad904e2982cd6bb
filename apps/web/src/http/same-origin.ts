import type { IncomingMessage } from 'node:http'

/**
 * Whether what changes something was sent from a page of ours. Browsers say so in Sec-Fetch-Site; older ones in Origin, which
 * our pages let them name (`referrer-policy` keeps it from other sites only), so `null` is never ours. What says neither is no
 * browser, and carries no cookies either: with cookies it is one that hides where it comes from.
 */
export function isFromOurPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return headers.cookie === undefined
  return URL.canParse(origin) && new URL(origin).host === headers.host
}
