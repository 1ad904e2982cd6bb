import { expect, test } from 'vitest'
import { pathWithin } from './path-within.ts'

// Browsers do not decode what is in a path before they read where it leads.
test.each([
  '/%2F%2Fevil.example',
  '/%5Cevil.example',
  '/@evil.example',
  '/user:pass@evil.example',
  '/a//evil.example',
])('%s, odd as it is, leads into the shop', (path) => {
  expect(new URL(pathWithin(path) ?? 'https://nowhere', 'https://shop.example').host).toBe('shop.example')
})

// But a path that is put together anew is not the one that was looked at.
test.each(['/./', '/.//evil.example', '/..//evil.example', '/x/..//evil.example', '/%2e%2e//evil.example'])(
  '%s leads nowhere: without its dots it would begin with two slashes',
  (path) => {
    const found = pathWithin(path)
    expect(found === null || !new URL(found, 'https://shop.example').pathname.startsWith('//')).toBe(true)
  },
)

test.each(['/', '/account', '/kitchens?sort=price&page=2', '/account/sessions?ended=yes'])(
  '%s leads into the shop',
  (path) => {
    expect(pathWithin(path)).toBe(path)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '/\n/evil.example',
  '',
  'account',
  '///evil.example',
  '/\\/evil.example',
  '/\r\n/evil.example',
  '/account\r\nset-cookie: a=b',
  '/acc\tount',
  '\t//evil.example',
  '/\u0000/evil.example',
  '/\u00a0/evil.example',
  'https:evil.example',
  'https:/evil.example',
  'HTTPS://evil.example',
  'data:text/html,x',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '@evil.example',
  '\uff0f\uff0fevil.example',
  '/\uff0fevil.example',
  '/\u2044evil.example',
  '/\u2215/evil.example',
  '/\u3002evil.example',
  '/\u202e/evil.example',
  '/evil.example#//',
  '/account<script>',
  null,
  {},
  ' /account',
  `/${'x'.repeat(2_001)}`,
  undefined,
  ['/account'],
  '/a b',
])('%j leads nowhere', (given) => {
  expect(pathWithin(given)).toBeNull()
})
