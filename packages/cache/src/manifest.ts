/**
 * The cache policy, whole: every entry's name, life and what a CDN may do with it. No key, TTL or Cache-Control is
 * written anywhere else. Times are those of shared/product.md, "Cache policy".
 */
export type CacheEntry<Parts extends readonly unknown[]> = {
  name: string
  ttlSeconds: number
  /** How long after `ttlSeconds` an old value may still be answered while a new one is made. */
  graceSeconds: number
  /** How long a CDN may hold it. */
  sharedSeconds: number
  key(...parts: Parts): string
}

/**
 * What goes out with an entry over HTTP. A CDN may hold it for the policy's time, but never past the moment it becomes
 * wrong, `usableForSeconds` from now.
 */
export function cacheControl(entry: CacheEntry<never[]>, usableForSeconds: number): string {
  const shared = Math.min(entry.sharedSeconds, usableForSeconds)
  const stale = Math.min(entry.graceSeconds, usableForSeconds - shared)
  if (shared <= 0) return 'no-store'
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`
}

function entry<Parts extends readonly unknown[]>(definition: CacheEntry<Parts>): CacheEntry<Parts> {
  return definition
}

export const manifest = {
  productList: entry({
    name: 'product:list',
    ttlSeconds: 60,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: (hash: string) => `product:list:${hash}`,
  }),
  productFacets: entry({
    name: 'product:facets',
    ttlSeconds: 60,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: (hash: string) => `product:facets:${hash}`,
  }),
  productCards: entry({
    name: 'product:cards',
    ttlSeconds: 60,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: (hash: string) => `product:cards:${hash}`,
  }),
  productDetail: entry({
    name: 'product:detail',
    ttlSeconds: 300,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: (slug: string) => `product:detail:${slug}`,
  }),
  categoryList: entry({
    name: 'category:list',
    ttlSeconds: 600,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: () => 'category:list',
  }),
  saleList: entry({
    name: 'sale:list',
    ttlSeconds: 60,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: () => 'sale:list',
  }),
  packageList: entry({
    name: 'package:list',
    ttlSeconds: 300,
    graceSeconds: 60,
    sharedSeconds: 60,
    key: (category: string) => `package:list:${category}`,
  }),
  /** The finished HTML of a page that everybody sees alike. */
  page: entry({
    name: 'html',
    ttlSeconds: 60,
    graceSeconds: 600,
    sharedSeconds: 60,
    key: (build: string, url: string, encoding: string) => `html:${build}:${encoding}:${url}`,
  }),
}
