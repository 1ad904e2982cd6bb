import { createHash } from 'node:crypto'

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/gi
/** Scripts of these types are data, which no policy stops. */
const DATA_TYPE = /\stype="application\/(?:ld\+)?json"/i

/**
 * The policy for a finished page: of inline scripts exactly those that it came with may run.
 *
 * @param html in UTF-8. It is looked through byte for byte: the marks looked for are ASCII, scripts are hashed as bytes, and to
 *   decode a page costs as much as a tenth of making it
 * @param formTarget an origin that forms of the page may lead to, by a redirect of ours
 */
export function contentSecurityPolicy(html: Buffer, isDevelopment: boolean, formTarget?: string): string {
  const hashes = [...html.toString('latin1').matchAll(INLINE_SCRIPT)]
    .filter(([, attributes]) => !DATA_TYPE.test(attributes ?? ''))
    .map(([, , body = '']) => `'sha256-${createHash('sha256').update(body, 'latin1').digest('base64')}'`)
  const scripts = isDevelopment
    ? ["'self'", "'unsafe-inline'", "'unsafe-eval'"]
    : ["'self'", ...new Set(hashes)]
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self'",
    `style-src-elem 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
    // Swatches and pictures carry their colour and size in a style attribute.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${formTarget ? ` ${formTarget}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ')
}
