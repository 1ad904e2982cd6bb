/** A path of this shop to go on to, as it was given; null for anything that leads elsewhere. */
export function pathWithin(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 2_000 || !/^\/(?![/\\])[\w\-./~%?=&,:@+]*$/.test(given))
    return null
  const base = 'https://shop.invalid'
  return URL.canParse(given, base) && new URL(given, base).origin === base ? given : null
}
