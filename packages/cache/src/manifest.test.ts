import { describe, expect, test } from 'vitest'
import { type CacheEntry, cacheControl, type Tag } from './cache-entry.ts'
import { events, familyOf, manifest } from './manifest.ts'

/** "Cache policy" of shared/product.md, word for word. */
const TABLE = `
| \`product:list:{hash}\` | 60 s | product created, updated, deleted; sale changed |
| \`product:detail:{id}\` | 300 s | product updated; sale changed |
| \`category:list\` | 600 s | category updated |
| \`blog:list:{hash}\` | 300 s | blog published |
| \`blog:detail:{slug}\` | 600 s | blog updated |
| \`page:{slug}\` | 3600 s | page published |
| \`showroom:list\` | 3600 s | showroom updated |
| \`slot:availability:{consultantId}:{date}\` | 30 s | booking created, cancelled, held, moved |
| \`session:{sessionId}\` | 7 d | logout, revocation, password change |`

type AnyEntry = CacheEntry<Record<string, unknown>>
const entries = Object.values(manifest) as unknown as AnyEntry[]
const SUBJECT = {
  hash: 'h',
  slug: 's',
  id: 's',
  category: 'KITCHEN',
  consultantId: 'c',
  date: '2026-11-24',
  sessionId: 'x',
  build: 'b',
  url: '/',
  tags: ['products' as Tag],
}

const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [, pattern = '', life = '', words = ''] = /`(.+)` \| (.+) \| (.+) \|/.exec(line) ?? []
    const [amount, unit] = life.split(' ')
    return { pattern, ttlSeconds: Number(amount) * (unit === 'd' ? 86_400 : 1), events: eventsOf(words) }
  })

/** "product created, updated; sale changed": product created, product updated, sale changed. */
function eventsOf(words: string): string[] {
  return words.split('; ').flatMap((part) => {
    const [first = '', ...rest] = part.split(', ')
    const subject = first.split(' ')[0]
    return [first, ...rest.map((verb) => `${subject} ${verb}`)]
  })
}

function endingEvents(entry: AnyEntry): string[] {
  const tags = entry.tags(SUBJECT)
  const named = Object.entries(events) as [string, (subject: typeof SUBJECT) => readonly Tag[]][]
  return named.filter(([, of]) => of(SUBJECT).some((tag) => tags.includes(tag))).map(([event]) => event)
}

describe('the cache policy', () => {
  test.each(rows.filter(({ pattern }) => !pattern.startsWith('session')))(
    '$pattern lives and ends as the product says',
    ({ pattern, ttlSeconds, events: wanted }) => {
      const entry = entries.find((each) => each.pattern === pattern)
      expect(entry?.ttlSeconds).toBe(ttlSeconds)
      expect(endingEvents(entry as AnyEntry)).toEqual(expect.arrayContaining(wanted))
    },
  )

  test('a session lives seven days and is no copy that an event could end', () => {
    expect(manifest.session.ttlSeconds).toBe(7 * 86_400)
    expect(manifest.session.holds).toBe('session')
  })

  test('every pattern is declared once, and its keys look like it', () => {
    expect(new Set(entries.map(({ pattern }) => pattern)).size).toBe(entries.length)
    for (const { pattern, key } of entries) {
      const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(SUBJECT[name as 'slug']))
      expect(key(SUBJECT)).toBe(filled)
    }
  })

  test('a change of one product leaves the details of others alone', () => {
    const other = manifest.productDetail.tags({ slug: 'other' })
    expect(events['product updated']({ slug: 's' }).some((tag) => other.includes(tag))).toBe(false)
  })

  test('every tag an entry has is ended by some event', () => {
    const ended = new Set(
      Object.values(events).flatMap((of) => (of as (subject: typeof SUBJECT) => readonly Tag[])(SUBJECT)),
    )
    for (const entry of entries) for (const tag of entry.tags(SUBJECT)) expect(ended).toContain(tag)
  })

  test('every event that renews a tag renews its family with it', () => {
    const renewed = Object.values(events).map((of) =>
      (of as (subject: typeof SUBJECT) => readonly Tag[])(SUBJECT),
    )
    const families = renewed.flatMap((tags) => tags.map((each) => [familyOf(each), tags] as const))
    expect(families.filter(([family]) => family !== null).length).toBeGreaterThan(3)
    for (const [family, tags] of families) if (family !== null) expect(tags).toContain(family)
  })

  test('what a CDN may hold a minute says so, and never past the moment it becomes wrong', () => {
    const { productList, slotAvailability } = manifest
    expect(cacheControl(productList, 120)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=60')
    expect(cacheControl(productList, 70)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=10')
    expect(cacheControl(productList, 20)).toBe('public, max-age=0, s-maxage=20, stale-while-revalidate=0')
    expect(cacheControl(productList, 0)).toBe('no-store')
    expect(cacheControl(slotAvailability, 30)).toBe('no-store')
  })
})
