/** A path of this shop to go on to, as it was given; null for anything that leads elsewhere. */
export function pathWithin(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 2_000 || !/^\/(?![/\\])[\w\-./~%?=&,:@+]*$/.test(given))
    return null
  const base = 'https://shop.invalid'
  const url = URL.parse(given, base)
  // `/.//host` is a path of ours to a browser, and leads away once somebody puts what it read in its place.
  return url?.origin === base && !url.pathname.startsWith('//') ? given : null
}

/** A page that leads on to `next` when it is done with. */
export function withNext(page: string, next: string | null): string {
  if (next === null) return page
  return `${page}${page.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`
}
