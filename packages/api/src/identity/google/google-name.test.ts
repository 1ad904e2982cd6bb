import { expect, test } from 'vitest'
import { googleName } from './google-name.ts'

test.each([
  ['Eve Adams', 'Eve Adams'],
  ['  Zoë  ', 'Zoë'],
  ['Eve <script>', 'Eve  script'],
  ['Eve\nAdams', 'Eve Adams'],
  ['', 'eve.adams'],
  [' \u0000 ', 'eve.adams'],
  [undefined, 'eve.adams'],
  ['🛋'.repeat(60), '🛋'.repeat(50)],
])('of %j is %j', (given, name) => {
  expect(googleName(given, 'eve.adams@example.co.uk')).toBe(name)
})
