import { tag } from '@lomash/cache'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptPage } from './page-policy.ts'

describe('the URL a page is kept under', () => {
  test.each([
    ['/', 'utm_source=mail&gclid=1', '/'],
    ['/kitchens', '', '/kitchens'],
    ['/kitchens', 'colour=sage&colour=ink', '/kitchens?colour=ink&colour=sage'],
    ['/kitchens', 'colour=ink&colour=sage&colour=ink', '/kitchens?colour=ink&colour=sage'],
    ['/kitchens', 'sort=newest&fbclid=x&style=slab', '/kitchens?style=slab'],
    ['/kitchens', 'price=nonsense&sort=up&show=1&colour=%3Cscript%3E&category=bedroom', '/kitchens'],
    ['/kitchens', 'q=', '/kitchens'],
    ['/kitchens/luna-island', 'colour=ink&q=x', '/kitchens/luna-island?colour=ink'],
    ['/search', 'q=oak+island&category=kitchen', '/search?q=oak+island&category=kitchen'],
    ['/newsletter', 'form=forged&email=ada', '/newsletter'],
    ['/book', 'form=forged&week=2026-03-02&showroom=leeds&name=ada', '/book?showroom=leeds'],
    ['/book', 'bedroom=1&type=ONLINE&kitchen=1&missing=more', '/book?type=ONLINE&kitchen=1&bedroom=1'],
    ['/book', 'missing=showroom&type=SHOWROOM', '/book?type=SHOWROOM&missing=showroom'],
    ['/newsletter/confirmed', 'token=secret', '/newsletter/confirmed'],
    ['/showrooms', 'form=forged&postcode=LS1+4AB', '/showrooms'],
    ['/showrooms/leeds', 'utm_source=mail', '/showrooms/leeds'],
  ])('of %s with %j is %s', (pathname, search, expected) => {
    expect(keptPage(pathname, search)?.url).toBe(expected)
  })

  test.each([
    '/newsletter/confirm',
    '/newsletter/unsubscribe',
    '/book/rooms',
    '/book/time',
    '/book/details',
    '/appointments/offer',
    '/appointments/waitlist',
    '/admin',
    '/account',
    '/kitchens/UPPER',
    '/kitchens/a/b',
    '/nowhere',
    '/_next/x',
    '//kitchens',
  ])('there is none for %s', (pathname) => {
    expect(keptPage(pathname, '')).toBeNull()
  })

  test('its tags name what it shows', () => {
    expect(keptPage('/kitchens/luna-island', '')?.tags).toContain(tag.product('luna-island'))
    expect(keptPage('/kitchens', '')?.tags).toEqual([tag.products, tag.sales, tag.categories])
  })

  test('there is none for a query too long to be a shopper’s', () => {
    expect(
      keptPage('/search', Array.from({ length: 30 }, (_, n) => `range=${'x'.repeat(100)}${n}`).join('&')),
    ).toBeNull()
  })

  test('is the same whatever order the colours came in, and is its own', () => {
    const parameter = fc.tuple(
      fc.constantFrom('colour', 'style'),
      fc.constantFrom('ink', 'oak', 'Ä', 'a b', ''),
    )
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), fc.string({ unit: 'binary' }), (pairs, q) => {
        const urlOf = (given: [string, string][]) =>
          keptPage('/kitchens', new URLSearchParams([...given, ['q', q]]).toString())?.url
        const one = urlOf(pairs)
        expect(urlOf([...pairs].reverse())).toBe(one)
        expect(keptPage('/kitchens', one?.split('?')[1] ?? '')?.url).toBe(one)
      }),
    )
  })
})
