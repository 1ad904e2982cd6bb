import { isPath } from '../templates/path.ts'

const HTML_ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? character)
}

/** Control characters, line and paragraph separators, and what turns the direction of all that follows. */
const NOT_IN_ONE_LINE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu

/** A value is part of a line: it cannot begin another one, of text or of a message's head. */
export function oneLine(value: string): string {
  return value.replace(NOT_IN_ONE_LINE, ' ').toWellFormed().trim()
}

/**
 * An address within the shop, made whole.
 *
 * @throws Error for one that leads anywhere else
 */
export function absolute(path: string, publicUrl: string): string {
  const base = new URL(publicUrl)
  const url = isPath(path) ? new URL(path, base) : null
  if (!url || url.origin !== base.origin) throw new Error('A link leads out of the shop')
  return url.href
}
