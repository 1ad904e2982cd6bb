import { storedSlugs } from './stored-slugs'

export const COMPARE_LIMIT = 4

/** What the shopper has put aside to compare. */
export const compareList = storedSlugs('lomash.compare', COMPARE_LIMIT)

export function toggleCompared(slug: string): void {
  const slugs = compareList.read()
  compareList.write(slugs.includes(slug) ? slugs.filter((each) => each !== slug) : [...slugs, slug])
}
