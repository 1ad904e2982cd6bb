import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import inject from 'light-my-request'
import { openPageCall, PAGE_CALL, type PageCall } from '../page-call.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** A finished page. */
export type Page = {
  status: number
  contentType: string
  policy: string
  /** What it wants set; such a page is one visitor's. */
  cookies: string[]
  location?: string | undefined
  /** Said with a status that passes. */
  retryAfterSeconds?: number | undefined
  /** Why the page shows that it failed, where it says so itself. */
  failure?: unknown
  body: Buffer
}

type PageOptions = {
  requestId?: string
  /** An origin that forms of the page may lead to, by a redirect of ours. */
  formTarget?: string | undefined
}

/**
 * Lets Next make a page and waits for the whole of it, so that its inline scripts can be named in its policy. `headers`
 * are the visitor's for a page made for one visitor; a page that is kept for everybody is made from none.
 */
export async function renderPage(
  render: RequestListener,
  url: string,
  headers: IncomingHttpHeaders,
  isDevelopment: boolean,
  { requestId = crypto.randomUUID(), formTarget }: PageOptions = {},
): Promise<Page> {
  const call: PageCall = { url, requestId }
  // Next would compress what is looked through and compressed here, and answer RSC with something else than the page.
  const { 'accept-encoding': _, rsc: __, ...passed } = headers
  const { id, close } = openPageCall(call)
  const made = await ask(render, url, { ...passed, [PAGE_CALL]: id }).finally(close)
  const notice = noticeFor(made.statusCode)
  const { headers: shown, body } = notice ? await ask(render, notice, {}) : made
  const location = made.headers.location
  return {
    status: NOTICES.has(url) ? 404 : (call.status ?? made.statusCode),
    contentType: String(shown['content-type'] ?? 'text/html; charset=utf-8'),
    policy: contentSecurityPolicy(body, isDevelopment, formTarget),
    cookies: [made.headers['set-cookie'] ?? []].flat(),
    location: typeof location === 'string' ? location : undefined,
    retryAfterSeconds: call.retryAfterSeconds,
    failure: call.failure,
    body,
  }
}

/** As a stream: otherwise the whole answer is decoded to a string that nobody reads. */
async function ask(render: RequestListener, url: string, headers: IncomingHttpHeaders) {
  const answer = await inject(render, { method: 'GET', url, headers, payloadAsStream: true })
  const body = Buffer.concat(await answer.stream().toArray())
  return { statusCode: answer.statusCode, headers: answer.headers, body }
}

/** Not places to go to. */
const NOTICES = new Set(['/missing', '/failed'])

/**
 * For a missing page and for one that failed while it was made, Next sends a shell that is empty without scripts. The
 * pages /missing and /failed are built beforehand, say the same to everybody and need no database.
 */
function noticeFor(status: number): string | null {
  if (status === 404) return '/missing'
  return status >= 500 ? '/failed' : null
}
