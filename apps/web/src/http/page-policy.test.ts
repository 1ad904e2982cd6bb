import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalPage } from './page-policy.ts'

describe('the URL a page is kept under', () => {
  test.each([
    ['/', 'utm_source=mail&gclid=1', '/'],
    ['/kitchens', '', '/kitchens'],
    ['/kitchens', 'colour=sage&colour=ink', '/kitchens?colour=ink&colour=sage'],
    ['/kitchens', 'colour=ink&colour=sage&colour=ink', '/kitchens?colour=ink&colour=sage'],
    ['/kitchens', 'sort=newest&fbclid=x&style=slab', '/kitchens?style=slab&sort=newest'],
    ['/kitchens', 'q=', '/kitchens'],
    ['/kitchens/luna-island', 'colour=ink&q=x', '/kitchens/luna-island?colour=ink'],
    ['/search', 'q=oak+island&category=kitchen', '/search?q=oak+island&category=kitchen'],
  ])('of %s with %j is %s', (pathname, search, expected) => {
    expect(canonicalPage(pathname, search)).toBe(expected)
  })

  test.each(['/admin', '/account', '/kitchens/UPPER', '/kitchens/a/b', '/nowhere', '/_next/x', '//kitchens'])(
    'there is none for %s',
    (pathname) => {
      expect(canonicalPage(pathname, '')).toBeNull()
    },
  )

  test('there is none for a query too long to be a shopper’s', () => {
    expect(canonicalPage('/search', `q=${'x'.repeat(3_000)}`)).toBeNull()
  })

  test('is the same whatever order the parameters came in', () => {
    const parameter = fc.tuple(
      fc.constantFrom('colour', 'style', 'sort', 'q', 'noise'),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), (pairs) => {
        const one = canonicalPage('/kitchens', new URLSearchParams(pairs).toString())
        const other = canonicalPage('/kitchens', new URLSearchParams([...pairs].reverse()).toString())
        expect(other).toBe(one)
      }),
    )
  })
})
