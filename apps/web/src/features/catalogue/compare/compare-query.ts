import { COMPARE_LIMIT } from '../../../lib/compare-list'

/** The slugs in `?products=a,b`: each once, as many as can be compared. */
export function parseCompared(query: URLSearchParams): string[] {
  const slugs = (query.get('products') ?? '').split(',').filter((slug) => /^[a-z0-9-]{1,120}$/.test(slug))
  return [...new Set(slugs)].slice(0, COMPARE_LIMIT)
}
