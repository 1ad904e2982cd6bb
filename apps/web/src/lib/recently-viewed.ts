import { storedSlugs } from './stored-slugs'

const RECENT_LIMIT = 24

/** The products this browser opened, latest first. */
export const recentlyViewed = storedSlugs('lomash.recent', RECENT_LIMIT)

export function rememberViewed(slug: string): void {
  recentlyViewed.write([slug, ...recentlyViewed.read().filter((each) => each !== slug)])
}
