import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import inject from 'light-my-request'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** A finished page. */
export type Page = {
  status: number
  contentType: string
  policy: string
  etag: string
  location?: string | undefined
  body: Buffer
}

const PASSED_ON = ['host', 'user-agent', 'accept', 'accept-language', 'x-forwarded-proto', 'x-forwarded-host']

/** Lets Next make a page and waits for the whole of it, so that its inline scripts can be named in its policy. */
export async function renderPage(
  render: RequestListener,
  url: string,
  headers: IncomingHttpHeaders,
  isDevelopment: boolean,
): Promise<Page> {
  const passed = Object.fromEntries(
    PASSED_ON.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
  )
  const response = await inject(render, { method: 'GET', url, headers: passed })
  const body = response.rawPayload
  const location = response.headers.location
  return {
    status: response.statusCode,
    contentType: String(response.headers['content-type'] ?? 'text/html; charset=utf-8'),
    policy: contentSecurityPolicy(body.toString(), isDevelopment),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    location: typeof location === 'string' ? location : undefined,
    body,
  }
}
