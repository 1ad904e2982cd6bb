import { expect, test } from 'vitest'
import { pathWithin } from './path-within.ts'

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
  ' /account',
  `/${'x'.repeat(2_001)}`,
  undefined,
  ['/account'],
  '/a b',
])('%j leads nowhere', (given) => {
  expect(pathWithin(given)).toBeNull()
})
