import { expect, test } from 'vitest'
import { unstorableField } from './storable-text.ts'

test.each([
  ['nul', { contact: { name: 'A\0da' } }, 'contact.name'],
  ['a half of a pair', { q: 'a\ud83d' }, 'q'],
  ['the other half', { q: '\ude42a' }, 'q'],
  ['one in a list', { contact: { addressLines: ['1 High Street', '\0'] } }, 'contact.addressLines.1'],
  ['a bare text', '\0', 'input'],
])('%s is refused at its field', (_, input, field) => {
  expect(unstorableField(input)).toBe(field)
})

test.each([
  undefined,
  null,
  7,
  true,
  [],
  { q: 'Zoë 🙂 👩‍👧 עברית \t\n' },
  { list: [{ a: null, b: undefined }] },
])('%j is let through', (input) => {
  expect(unstorableField(input)).toBeNull()
})

test('an input may be nested as deep as its sender likes', () => {
  let deep: unknown = '\0'
  for (let depth = 0; depth < 100_000; depth++) deep = [deep]
  expect(unstorableField(deep)).toMatch(/^0(\.0)+$/)
})
