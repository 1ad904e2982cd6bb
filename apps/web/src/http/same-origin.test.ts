import { expect, test } from 'vitest'
import { isFromOurPage } from './same-origin.ts'

const host = 'shop.example'

test.each<[Record<string, string>, boolean]>([
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://shop.example' }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  [{ 'sec-fetch-site': 'none' }, true],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://shop.example' }, false],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://other.shop.example' }, false],
  [{ 'sec-fetch-site': '' }, false],
  [{ origin: 'https://shop.example' }, true],
  [{ origin: 'https://shop.example:8443' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ origin: 'https://shop.example.evil.example' }, false],
  [{ origin: 'nonsense' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{ origin: 'file://' }, false],
  [{}, true],
  [{ cookie: 'session=x' }, false],
  [{ cookie: 'session=x', origin: 'https://shop.example' }, true],
  [{ cookie: 'session=x', 'sec-fetch-site': 'same-origin' }, true],
])('a form with %j is taken: %j', (headers, expected) => {
  expect(isFromOurPage({ headers: { host, ...headers } })).toBe(expected)
})
