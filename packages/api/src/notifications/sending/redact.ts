const MAX_LENGTH = 500

/** What a provider said, fit to be kept: no credentials, no tokens of links, one line, not long. */
export function redact(said: string): string {
  return said
    .slice(0, 4 * MAX_LENGTH)
    .replace(/\/\/[^\s/@]+@/g, '//…@')
    .replace(/(https?:\/\/[^\s?#"'<>]+)[?#][^\s"'<>]*/g, '$1?…')
    .replace(/\b(bearer|basic)\s+[^\s"',;]+/gi, '$1 …')
    .replace(/\b(token|password|secret)(["']?\s*[:=]\s*["']?)[^\s"',;]+/gi, '$1$2…')
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .toWellFormed()
}
